package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;

/**
 * A weight or a running statistic of a network, as data.
 *
 * @param layer the names of its layer; {@code own} is the full name
 * @param role its role in the layer
 * @param shape its shape
 */
record TensorSpec(LayerNames layer, Role role, Shape shape) {

    /** The role of a tensor in its layer. */
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

    /** Returns the full name: {@code features.0.0.weight}. */
    public String name() {
        return role.of(layer.own());
    }

    /** Returns whether training can change it. Running statistics are not learned. */
    public boolean learned() {
        return role != Role.NORM_MEAN && role != Role.NORM_VARIANCE;
    }

    /** Returns the number of elements. */
    public long size() {
        return shape.size();
    }
}
