package dev.condyle.processor.model;

import dev.condyle.Weight;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A weight of a head method.
 *
 * @param name its name in saved models
 * @param dimensions its shape, which can contain FEATURES and CLASSES
 * @param initializer its initializer
 * @param value the parameter of {@link Weight.Initializer#NORMAL} or {@link
 *     Weight.Initializer#CONSTANT}
 */
public record HeadWeightModel(
        String name, List<Integer> dimensions, Weight.Initializer initializer, double value) {

    public HeadWeightModel {
        dimensions = List.copyOf(dimensions);
    }

    /** Returns whether its shape depends on the length of the features. */
    public boolean needsFeatures() {
        return dimensions.contains(Weight.FEATURES);
    }

    /** Returns the number of elements. */
    long count(long features, int classes) {
        return Dims.product(
                dimensions.stream()
                        .mapToLong(
                                size ->
                                        switch (size) {
                                            case Weight.FEATURES -> features;
                                            case Weight.CLASSES -> classes;
                                            default -> size;
                                        })
                        .toArray());
    }

    /** Returns its shape as declared, such as {@code {FEATURES, CLASSES}}. */
    String shape() {
        return dimensions.stream()
                .map(HeadWeightModel::dimension)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a dimension as declared: {@code FEATURES}, or a number. */
    public static String dimension(int size) {
        return switch (size) {
            case Weight.FEATURES -> "FEATURES";
            case Weight.CLASSES -> "CLASSES";
            default -> String.valueOf(size);
        };
    }

    /** Returns a text such as {@code kernel {FEATURES, CLASSES}}. */
    @Override
    public String toString() {
        return name + " " + shape();
    }
}
