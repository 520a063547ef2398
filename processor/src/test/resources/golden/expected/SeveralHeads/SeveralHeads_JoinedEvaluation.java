package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link SeveralHeads.Joined}.
 *
 * @param one the evaluation of the head one
 * @param other the evaluation of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_JoinedEvaluation(Evaluation<Integer> one, Evaluation<Integer> other) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "one: " + one
                + "other: " + other;
    }
}
