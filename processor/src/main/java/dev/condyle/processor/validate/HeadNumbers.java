package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;

/** Validates the numeric members of heads, which are converted to floats. */
final class HeadNumbers {

    private static final String WEIGHT = "weight";
    private static final String DROPOUT = "dropout";

    private HeadNumbers() {}

    /** Reads the weight of the loss; reports it if it is not positive and finite. */
    static double weight(Mirror head, Problems problems) {
        double weight = head.real(WEIGHT);
        if (!((float) weight > 0 && (float) weight < Float.POSITIVE_INFINITY)) {
            problems.add(Message.NOT_POSITIVE, head.location(WEIGHT), WEIGHT, "float", weight);
        }
        return weight;
    }

    /** Reports the weight of the loss of a single head. */
    static void checkSingle(Mirror head, Declaration declaration, Problems problems) {
        if (head.isWritten(WEIGHT)) {
            problems.add(
                    Message.LOSS_WEIGHT_OF_SINGLE_HEAD,
                    head.location(WEIGHT),
                    declaration.type().getSimpleName());
        }
    }

    /** Reads the dropout rate; reports it if it is not in [0, 1). */
    static double dropout(Mirror head, Problems problems) {
        return dropout(head, head.real(DROPOUT), problems);
    }

    /** Checks a dropout rate, which may be the default of a style. */
    static double dropout(Mirror head, double dropout, Problems problems) {
        // The conversion to float rounds a value close to 1 up to 1.
        if (!(dropout >= 0 && (float) dropout < 1)) {
            problems.add(Message.NOT_A_FRACTION, head.location(DROPOUT), DROPOUT, dropout);
        }
        return dropout;
    }
}
