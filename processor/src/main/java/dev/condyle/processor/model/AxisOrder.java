package dev.condyle.processor.model;

/**
 * The order of the axes of a two-dimensional shape. Layers transpose an input whose order is known
 * to differ from theirs.
 */
public enum AxisOrder {
    /** Unknown: each layer reads the shape in its own order. */
    UNKNOWN,
    /** Unknown, but a layer has read the last dimension as features. */
    FEATURES_LAST,
    /** Unknown, but a layer has read the first dimension as channels. */
    CHANNELS_FIRST,
    /** A sequence (L, F). */
    SEQUENCE,
    /** A signal (C, L). */
    SIGNAL;

    /** Returns whether an input of this order must be transposed for a layer. */
    public boolean isTransposedFor(AxisOrder layer) {
        return this == SEQUENCE && layer == SIGNAL || this == SIGNAL && layer == SEQUENCE;
    }

    /** Returns whether an earlier layer has read this input in another order than a layer. */
    public boolean contradicts(AxisOrder layer) {
        return this == FEATURES_LAST && layer == SIGNAL
                || this == CHANNELS_FIRST && layer == SEQUENCE;
    }

    /** Returns the order after the two axes are swapped. */
    public AxisOrder swapped() {
        return switch (this) {
            case UNKNOWN -> UNKNOWN;
            case FEATURES_LAST -> CHANNELS_FIRST;
            case CHANNELS_FIRST -> FEATURES_LAST;
            case SEQUENCE -> SIGNAL;
            case SIGNAL -> SEQUENCE;
        };
    }

    /** Returns this order, or another one if this is {@link #UNKNOWN}. */
    public AxisOrder or(AxisOrder other) {
        return this == UNKNOWN ? other : this;
    }
}
