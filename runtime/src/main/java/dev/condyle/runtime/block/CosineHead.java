package dev.condyle.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * Cosine similarities between the features and one vector per class, times a learned scale: from
 * (N, F) to (N, classes). The logit of class k is {@code scale * cos(features, weight[k])}, the
 * classifier of <a href="https://arxiv.org/abs/1804.09458">Gidaris and Komodakis 2018</a>. As in
 * PyTorch's {@code nn.functional.normalize}, the norm of a vector is at least 1e-12.
 *
 * <p>Parameters: {@code weight} (classes, F), initialised Glorot uniform, and {@code scale} (1),
 * initially 1 / temperature, without weight decay.
 */
public final class CosineHead extends AbstractBlock {

    private static final byte VERSION = 1;

    private final int classes;
    private final Parameter weight;
    private final Parameter scale;

    private CosineHead(Builder builder) {
        super(VERSION);
        classes = Arguments.atLeast("classes", builder.classes, 2);
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
        scale =
                addParameter(
                        Parameter.builder()
                                .setName("scale")
                                .setType(Parameter.Type.BIAS)
                                .optShape(new Shape(1))
                                .optInitializer(new ConstantInitializer(1 / builder.temperature))
                                .build());
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
        NDArray directions = unit(parameterStore.getValue(weight, device, training));
        NDArray cosines = unit(features).matMul(directions.transpose());
        return new NDList(cosines.mul(parameterStore.getValue(scale, device, training)));
    }

    private static NDArray unit(NDArray rows) {
        return rows.normalize(2, 1, 1e-12);
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        HeadShapes.requireVector("A cosine head", inputShapes[0]);
        weight.setShape(new Shape(classes, inputShapes[0].get(1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), classes)};
    }

    /** Builds a head. The number of classes is required. */
    public static final class Builder {

        private int classes;
        private float temperature = 0.1f;

        private Builder() {}

        /** Sets the number of classes, at least 2. */
        public Builder setClasses(int classes) {
            this.classes = classes;
            return this;
        }

        /** Sets the initial divisor of the cosines, greater than 0. Default: 0.1. */
        public Builder optTemperature(float temperature) {
            this.temperature = temperature;
            return this;
        }

        /**
         * Builds the head.
         *
         * @throws IllegalArgumentException if there are fewer than 2 classes, or the temperature is
         *     not greater than 0
         */
        public CosineHead build() {
            if (!(temperature > 0 && 1 / temperature > 0 && Float.isFinite(1 / temperature))) {
                throw new IllegalArgumentException(
                        "temperature must be greater than 0, not " + temperature + ".");
            }
            return new CosineHead(this);
        }
    }
}
