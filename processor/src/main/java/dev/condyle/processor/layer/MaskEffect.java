package dev.condyle.processor.layer;

/**
 * What a layer does with the mask of a sequence.
 *
 * @param uses whether its block receives the mask
 * @param after the mask of its output
 * @param part the part of the layer that does not support masks, as text for messages; may be empty
 */
public record MaskEffect(boolean uses, After after, String part) {

    /** The mask of the output of a layer. */
    public enum After {
        /** The output has the same mask. */
        KEPT,
        /** The output is not a sequence of steps any more. The layer has ignored padding. */
        CONSUMED,
        /** The layer does not support masks. */
        LOST
    }

    public static final MaskEffect LOSES = new MaskEffect(false, After.LOST, "");

    /** A layer that processes each step separately. */
    static final MaskEffect PASSES = new MaskEffect(false, After.KEPT, "");

    static final MaskEffect USES = new MaskEffect(true, After.KEPT, "");
    static final MaskEffect CONSUMES = new MaskEffect(true, After.CONSUMED, "");
}
