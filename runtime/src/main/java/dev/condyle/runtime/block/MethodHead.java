package dev.condyle.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A head that is a function with declared weights, most often a static method: features (N, ...)
 * become logits (N, classes). The weights are the parameters of this block, under their names.
 *
 * <p>When it is initialised it runs the function once, on a batch of two, so that weights and
 * features that do not fit are told at once.
 */
public class MethodHead extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int TRIED = 2;

    private final String name;
    private final HeadFunction function;
    private final int classes;
    private final List<HeadWeight> weights;

    /** Makes the head that a builder describes. */
    // Blocks of DJL take their parameters in their constructors; generated heads override nothing.
    @SuppressWarnings("this-escape")
    protected MethodHead(Builder builder) {
        super(VERSION);
        name = Objects.requireNonNull(builder.name, "name");
        function = Objects.requireNonNull(builder.function, "function");
        classes = Arguments.atLeast("classes", builder.classes, 2);
        weights = List.copyOf(builder.weights);
        weights.forEach(weight -> addParameter(weight.parameter()));
    }

    /** Begins a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray features = inputs.singletonOrThrow();
        Device device = features.getDevice();
        NDList arrays = new NDList(weights.size());
        for (HeadWeight weight : weights) {
            arrays.add(parameterStore.getValue(weight.parameter(), device, training));
        }
        return new NDList(function.logits(features, arrays));
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        Shape features = inputShapes[0];
        for (HeadWeight weight : weights) {
            if (weight.needsFeatures() && features.dimension() != 2) {
                throw new IllegalArgumentException(
                        ("%s: FEATURES, in the shape of %s, is the length of a vector, but features"
                                        + " are %s. Make them a vector, or write numbers.")
                                .formatted(name, weight.parameter().getName(), features));
            }
            weight.fit(features.get(features.dimension() - 1), classes);
        }
    }

    /**
     * Tries the function, now that the weights are there.
     *
     * @throws IllegalArgumentException if it fails, or gives something else than logits
     */
    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape features = new Shape(TRIED).addAll(inputShapes[0].slice(1));
        Shape logits = new Shape(TRIED, classes);
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray given = tried(scratch.ones(features, dataType), scratch);
            if (given == null || !given.getShape().equals(logits)) {
                throw new IllegalArgumentException(
                        "%s gives %s for features %s%s, but logits are %s: a number for each class."
                                .formatted(
                                        name,
                                        given == null ? "null" : given.getShape(),
                                        features,
                                        weightsText(),
                                        logits));
            }
        }
    }

    private NDArray tried(NDArray features, NDManager scratch) {
        NDList inputs = new NDList(features);
        try {
            return forward(new ParameterStore(scratch, false), inputs, false).get(0);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s fails for features %s%s: %s"
                            .formatted(name, features.getShape(), weightsText(), e.getMessage()),
                    e);
        }
    }

    private String weightsText() {
        return weights.isEmpty()
                ? ""
                : weights.stream()
                        .map(HeadWeight::toString)
                        .collect(Collectors.joining(", ", " and weights ", ""));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), classes)};
    }

    /** Describes a head. */
    public static final class Builder {

        private final List<HeadWeight> weights = new ArrayList<>();
        private String name;
        private HeadFunction function;
        private int classes;

        private Builder() {}

        /** Sets what messages call it: {@code DigitProbe.logits}. */
        public Builder setName(String name) {
            this.name = name;
            return this;
        }

        /** Sets the function. */
        public Builder setFunction(HeadFunction function) {
            this.function = function;
            return this;
        }

        /** Sets the number of classes, at least 2. */
        public Builder setClasses(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Adds a weight.
         *
         * @param name its name
         * @param initializer how it begins
         * @param dimensions its shape, each dimension at least 1, or {@link
         *     dev.condyle.Weight#FEATURES} or {@link dev.condyle.Weight#CLASSES}
         */
        public Builder addWeight(String name, Initializer initializer, long... dimensions) {
            weights.add(HeadWeight.of(name, initializer, dimensions));
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws NullPointerException if there is no name or no function
         * @throws IllegalArgumentException if there are fewer than 2 classes
         */
        public MethodHead build() {
            return new MethodHead(this);
        }
    }
}
