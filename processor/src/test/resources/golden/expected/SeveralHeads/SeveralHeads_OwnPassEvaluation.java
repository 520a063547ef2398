package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * An evaluation of {@link SeveralHeads.OwnPass}.
 *
 * @param one how good the answers of one are
 * @param other how good the answers of other are
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_OwnPassEvaluation(Evaluation<Integer> one, Evaluation<Integer> other) {
    /**
     * The evaluation of each head, under its name.
     */
    @Override
    public String toString() {
        return "one: " + one
                + "other: " + other;
    }
}
