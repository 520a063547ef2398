package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;

/**
 * A weight or a running statistic of a network, as data.
 *
 * @param layer the names of its layer, the first one full
 * @param role what it is to its layer
 * @param shape its shape
 */
record TensorSpec(LayerNames layer, Role role, Shape shape) {

    /** What a tensor is to its layer. */
    public enum Role {
        /** The weight of a convolution or a dense layer. */
        WEIGHT("weight"),
        /** The bias of a convolution or a dense layer. */
        BIAS("bias"),
        /** The factor of a norm. */
        NORM_WEIGHT("weight"),
        /** The shift of a norm. */
        NORM_BIAS("bias"),
        /** The running mean of a norm. */
        NORM_MEAN("running_mean"),
        /** The running variance of a norm. */
        NORM_VARIANCE("running_var");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }

        String of(String layer) {
            return layer + "." + suffix;
        }
    }

    /** Its full name: {@code features.0.0.weight}. */
    public String name() {
        return role.of(layer.own());
    }

    /** Whether training can change it; running statistics are not learned. */
    public boolean learned() {
        return role != Role.NORM_MEAN && role != Role.NORM_VARIANCE;
    }

    /** How many numbers it has. */
    public long size() {
        return shape.size();
    }
}
