package dev.condyle.processor.model;

import java.util.List;

/**
 * A column across several components.
 *
 * @param field the name of the column's field in the generated encoder
 * @param members the columns that it crosses
 * @param plan what it becomes
 */
public record FeatureCross(String field, List<FeatureColumn> members, ColumnPlan plan) {
    public FeatureCross {
        members = List.copyOf(members);
    }
}
