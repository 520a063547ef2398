package dev.condyle.processor.validate;

import dev.condyle.Weight;
import dev.condyle.Weight.Initializer;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.HeadWeightModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Validates {@code @Weight}. */
final class HeadWeightRules {

    private static final String SHAPE = "value";
    private static final String STDDEV = "stddev";
    private static final String CONSTANT = "constant";

    /** Returns whether the shape depends on the features. */
    static boolean needsFeatures(Mirror weight) {
        return weight.integers(SHAPE).contains(Weight.FEATURES);
    }

    /** Reads a weight; empty if a value is out of range. */
    Optional<HeadWeightModel> read(String name, Mirror weight, Problems problems) {
        Initializer initializer = weight.constant("init", Initializer.class);
        warn(weight, initializer, STDDEV, Initializer.NORMAL, problems);
        warn(weight, initializer, CONSTANT, Initializer.CONSTANT, problems);
        List<Integer> shape = weight.integers(SHAPE);
        if (!checkShape(weight, shape, problems)
                | !checkInitializer(weight, initializer, problems)) {
            return Optional.empty();
        }
        double value =
                initializer == Initializer.NORMAL ? weight.real(STDDEV) : weight.real(CONSTANT);
        return Optional.of(new HeadWeightModel(name, shape, initializer, value));
    }

    private static boolean checkShape(Mirror weight, List<Integer> shape, Problems problems) {
        if (shape.isEmpty() || shape.stream().anyMatch(size -> !isDimension(size))) {
            problems.add(
                    Message.WEIGHT_SHAPE,
                    weight.location(SHAPE),
                    shape.stream()
                            .map(HeadWeightModel::dimension)
                            .collect(Collectors.joining(", ", "{", "}")));
            return false;
        }
        Dims numbers = Dims.of(shape.stream().map(size -> Math.max(size, 1)).toList());
        if (numbers.count() > Integer.MAX_VALUE) {
            problems.add(
                    Message.ARRAY_TOO_LARGE,
                    weight.location(SHAPE),
                    "a weight of shape " + numbers);
            return false;
        }
        return true;
    }

    private static boolean isDimension(int size) {
        return size >= 1 || size == Weight.FEATURES || size == Weight.CLASSES;
    }

    private static boolean checkInitializer(
            Mirror weight, Initializer initializer, Problems problems) {
        // Both values are converted to floats, which have a smaller range.
        float stddev = (float) weight.real(STDDEV);
        if (initializer == Initializer.NORMAL && !(stddev > 0 && Float.isFinite(stddev))) {
            problems.add(
                    Message.NOT_POSITIVE,
                    weight.location(STDDEV),
                    STDDEV,
                    "float",
                    weight.real(STDDEV));
            return false;
        }
        if (initializer == Initializer.CONSTANT && !Float.isFinite((float) weight.real(CONSTANT))) {
            problems.add(
                    Message.NOT_FINITE,
                    weight.location(CONSTANT),
                    CONSTANT,
                    "float",
                    weight.real(CONSTANT));
            return false;
        }
        return true;
    }

    private static void warn(
            Mirror weight,
            Initializer given,
            String member,
            Initializer required,
            Problems problems) {
        if (weight.isWritten(member) && given != required) {
            problems.add(
                    Message.NO_EFFECT,
                    weight.location(member),
                    member,
                    "init is " + given + ", not " + required);
        }
    }
}
