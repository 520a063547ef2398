package dev.condyle.processor.layer;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;

/** Checks the rank of an input. */
final class Ranks {

    private static final String IMAGE = "an image (C, H, W)";
    private static final String SIGNAL = "a signal (C, L)";

    private Ranks() {}

    /**
     * Returns whether the input consists of channels over one or two axes; otherwise reports it.
     */
    static boolean hasAxes(int axes, Dims input, Members members) {
        boolean fits = input.rank() == axes + 1;
        boolean variant = !members.layer().startsWith("Depthwise");
        String hint;
        if (variant && input.rank() == 3) {
            hint = "use the 2d variant";
        } else {
            hint = variant && input.rank() == 2 ? "use the 1d variant" : hint(axes + 1);
        }
        return fits || reject(axes == 1 ? SIGNAL : IMAGE, hint, input, members);
    }

    /** Returns whether the input is (C, H, W) or (C, L); otherwise reports it. */
    static boolean hasChannels(Dims input, Members members) {
        boolean fits = input.rank() == 2 || input.rank() == 3;
        return fits || reject(IMAGE + " or " + SIGNAL, hint(3), input, members);
    }

    /** Returns whether the input is (L, F); otherwise reports it. */
    static boolean isSequence(Dims input, Members members) {
        return input.rank() == 2 || reject("a sequence of vectors (L, F)", hint(2), input, members);
    }

    /** Returns whether the input is (L); otherwise reports it. */
    static boolean isIdSequence(Dims input, Members members) {
        return input.rank() == 1 || reject("a sequence of ids (L)", hint(1), input, members);
    }

    private static boolean reject(String expected, String hint, Dims input, Members members) {
        members.reject(Message.WRONG_RANK, members.layer(), expected, input, hint);
        return false;
    }

    private static String hint(int rank) {
        return rank == 1
                ? "set a one-dimensional shape in @Backbone"
                : "move it to a position where its input has %s dimensions, or set such a shape in @Backbone%s"
                        .formatted(rank, rank == 3 ? " (with a network, set pooling = NONE)" : "");
    }
}
