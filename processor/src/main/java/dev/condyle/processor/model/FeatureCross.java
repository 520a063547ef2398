package dev.condyle.processor.model;

import java.util.List;

/**
 * A cross of several components.
 *
 * @param field the name of the column's field in the generated encoder
 * @param members the crossed columns
 * @param plan the column
 */
public record FeatureCross(String field, List<FeatureColumn> members, ColumnPlan plan) {
    public FeatureCross {
        members = List.copyOf(members);
    }
}
