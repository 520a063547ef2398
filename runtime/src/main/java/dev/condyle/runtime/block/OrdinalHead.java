package dev.condyle.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * The last layer of <a href="https://arxiv.org/abs/1901.07884">CORAL</a> (Cao, Mirjalili and
 * Raschka 2020), for ordered classes: from (N, F) to (N, classes - 1). The logit k is {@code
 * features · weight + bias[k]}, that of the probability that the class is above k. All logits share
 * the weight, so they decrease with k if the biases do.
 *
 * <p>Parameters: {@code weight} (1, F), initialised Glorot uniform, and {@code bias} (classes - 1),
 * initially (K - 1, …, 1) / (K - 1) for K classes, as in coral-pytorch's {@code CoralLayer},
 * without weight decay.
 */
public final class OrdinalHead extends AbstractBlock {

    private static final byte VERSION = 1;

    private final int logits;
    private final Parameter weight;
    private final Parameter bias;

    private OrdinalHead(Builder builder) {
        super(VERSION);
        logits = Arguments.atLeast("classes", builder.classes, 2) - 1;
        weight =
                addParameter(
                        Parameter.builder()
                                .setName("weight")
                                .setType(Parameter.Type.WEIGHT)
                                .optInitializer(
                                        new XavierInitializer(
                                                XavierInitializer.RandomType.UNIFORM,
                                                XavierInitializer.FactorType.AVG,
                                                3f))
                                .build());
        bias =
                addParameter(
                        Parameter.builder()
                                .setName("bias")
                                .setType(Parameter.Type.BIAS)
                                .optShape(new Shape(logits))
                                .optInitializer(OrdinalHead::descending)
                                .build());
    }

    /** Returns (K - 1, …, 1) / (K - 1) for K - 1 biases. */
    private static NDArray descending(NDManager manager, Shape shape, DataType type) {
        int count = Math.toIntExact(shape.size());
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) (count - k) / count;
        }
        return manager.create(values, shape).toType(type, false);
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
        NDArray features = inputs.singletonOrThrow();
        Device device = features.getDevice();
        NDArray direction = parameterStore.getValue(weight, device, training);
        NDArray scores = features.matMul(direction.transpose());
        return new NDList(scores.add(parameterStore.getValue(bias, device, training)));
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireVector("An ordinal head", inputShapes[0]);
        weight.setShape(new Shape(1, inputShapes[0].get(1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), logits)};
    }

    /** Builds a head. The number of classes is required. */
    public static final class Builder {

        private int classes;

        private Builder() {}

        /** Sets the number of classes, at least 2. */
        public Builder setClasses(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws IllegalArgumentException if there are fewer than 2 classes
         */
        public OrdinalHead build() {
            return new OrdinalHead(this);
        }
    }
}
