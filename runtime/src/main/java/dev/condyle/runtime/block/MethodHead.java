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
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A head that is a function with declared weights, usually a static method: from features (N, ...)
 * to logits (N, CLASSES). The weights are the parameters of this block, under their declared names.
 *
 * <p>Initialisation runs the function once, with a batch of two, to detect features and weights
 * that do not fit.
 */
public class MethodHead extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int TRIAL_BATCH = 2;

    private final String name;
    private final HeadFunction function;
    private final int classes;
    private final List<HeadWeight> weights;

    /** Creates a head from a builder. */
    // DJL blocks add their parameters in the constructor; generated heads override nothing.
    @SuppressWarnings("this-escape")
    protected MethodHead(Builder builder) {
        super(VERSION);
        name = Objects.requireNonNull(builder.name, "name");
        function = Objects.requireNonNull(builder.function, "function");
        classes = Arguments.atLeast("classes", builder.classes, 1);
        weights = List.copyOf(builder.weights);
        weights.forEach(weight -> addParameter(weight.parameter()));
    }

    /** Returns a builder for a head. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return Autocast.exempt(inputs, it -> logits(parameterStore, it, training));
    }

    private NDList logits(ParameterStore parameterStore, NDList inputs, boolean training) {
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
                        ("%s: the shape of %s uses FEATURES, which requires a"
                                        + " feature vector, but the features have the shape %s."
                                        + " Flatten the features, or declare the shape with"
                                        + " numbers.")
                                .formatted(name, weight.parameter().getName(), features));
            }
            weight.fit(features.get(features.dimension() - 1), classes);
        }
    }

    /**
     * Runs the function once with the initialised weights.
     *
     * @throws IllegalArgumentException if the function throws, or does not return logits
     */
    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape features = new Shape(TRIAL_BATCH).addAll(inputShapes[0].slice(1));
        Shape logits = new Shape(TRIAL_BATCH, classes);
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray result = runOnce(scratch.ones(features, dataType), scratch);
            if (result == null || !result.getShape().equals(logits)) {
                throw new IllegalArgumentException(
                        "%s returns %s for features of shape %s%s. Logits must have the shape %s, that is, (N, CLASSES)."
                                .formatted(
                                        name,
                                        result == null ? "null" : "shape " + result.getShape(),
                                        features,
                                        weightsText(),
                                        logits));
            }
        }
    }

    private NDArray runOnce(NDArray features, NDManager scratch) {
        NDList inputs = new NDList(features);
        try {
            return forward(new ParameterStore(scratch, false), inputs, false).get(0);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s fails for features of shape %s%s: %s"
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

    /** Builds a head. Name, function and number of logits are required. */
    public static final class Builder {

        private final List<HeadWeight> weights = new ArrayList<>();
        private String name;
        private HeadFunction function;
        private int classes;

        private Builder() {}

        /** Sets the name of the head in messages: {@code DigitProbe.logits}. */
        public Builder setName(String name) {
            this.name = name;
            return this;
        }

        /** Sets the function. */
        public Builder setFunction(HeadFunction function) {
            this.function = function;
            return this;
        }

        /** Sets the number of logits, {@link dev.condyle.Weight#CLASSES}, at least 1. */
        public Builder setClasses(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Adds a weight.
         *
         * @param name its name
         * @param initializer its initializer
         * @param dimensions its shape; each dimension is at least 1, or {@link
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
         * @throws IllegalArgumentException if there is no logit
         */
        public MethodHead build() {
            return new MethodHead(this);
        }
    }
}
