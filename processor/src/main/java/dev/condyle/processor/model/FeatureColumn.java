package dev.condyle.processor.model;

/**
 * A column of one component.
 *
 * @param component the name of the component
 * @param field the name of the column's field in the generated encoder
 * @param plan the column
 */
public record FeatureColumn(String component, String field, ColumnPlan plan) {}
