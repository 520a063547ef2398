package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link Renamed.CustomJoin}.
 *
 * @param first the evaluation of the head first
 * @param second the evaluation of the head second
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_CustomJoinEvaluation(Evaluation<Integer> first, Evaluation<Integer> second) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "first: " + first
                + "second: " + second;
    }
}
