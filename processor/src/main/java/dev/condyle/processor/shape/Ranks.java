package dev.condyle.processor.shape;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;

/** Checks how many dimensions an input has. */
final class Ranks {

    private Ranks() {}

    /** Whether the input is (C, H, W); reports it if not. */
    static boolean isPicture(Dims input, Members members) {
        return is(3, "a picture (C, H, W)", input, members);
    }

    /** Whether the input is (C, L); reports it if not. */
    static boolean isSignal(Dims input, Members members) {
        return is(2, "a signal (C, L)", input, members);
    }

    /** Whether the input is (L, F); reports it if not. */
    static boolean isSequence(Dims input, Members members) {
        return is(2, "a sequence of vectors (L, F)", input, members);
    }

    private static boolean is(int rank, String wanted, Dims input, Members members) {
        if (input.rank() != rank) {
            members.reject(Message.WRONG_RANK, members.layer(), wanted, input, hint(rank, input));
        }
        return input.rank() == rank;
    }

    private static String hint(int wanted, Dims input) {
        if (input.rank() == 1) {
            return "put it where there are "
                    + wanted
                    + " dimensions, or give the backbone such a shape";
        }
        return input.rank() < wanted ? "use its 1d variant" : "use its 2d variant";
    }
}
