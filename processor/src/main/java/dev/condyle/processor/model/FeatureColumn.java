package dev.condyle.processor.model;

/**
 * A column of one component.
 *
 * @param component the name of the component
 * @param name the name of the component in saved models
 * @param field the name of the column's field in the generated encoder
 * @param plan the column
 */
public record FeatureColumn(String component, String name, String field, ColumnPlan plan) {}
