package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;

/** The numbers of a head of any kind: they become floats, which have a smaller range. */
final class HeadNumbers {

    private static final String WEIGHT = "weight";
    private static final String DROPOUT = "dropout";

    private HeadNumbers() {}

    /** Reads what the loss of a head counts; reports what is not above 0. */
    static double weight(Mirror head, Problems problems) {
        double weight = head.real(WEIGHT);
        if (!((float) weight > 0 && (float) weight < Float.POSITIVE_INFINITY)) {
            problems.add(Message.NOT_POSITIVE, head.location(WEIGHT), WEIGHT, weight);
        }
        return weight;
    }

    /** Reports what the loss of the only head counts. */
    static void checkSingle(Mirror head, Declaration declaration, Problems problems) {
        if (head.isWritten(WEIGHT)) {
            problems.add(
                    Message.LOSS_WEIGHT_ALONE,
                    head.location(WEIGHT),
                    declaration.type().getSimpleName());
        }
    }

    /** Reads the fraction that is dropped; reports what is none. */
    static double dropout(Mirror head, Problems problems) {
        return dropout(head, head.real(DROPOUT), problems);
    }

    /** As {@link #dropout(Mirror, Problems)}, where it may be the default of a style. */
    static double dropout(Mirror head, double dropout, Problems problems) {
        // What is almost 1 becomes 1.
        if (!(dropout >= 0 && (float) dropout < 1)) {
            problems.add(Message.NOT_A_FRACTION, head.location(DROPOUT), DROPOUT, dropout);
        }
        return dropout;
    }
}
