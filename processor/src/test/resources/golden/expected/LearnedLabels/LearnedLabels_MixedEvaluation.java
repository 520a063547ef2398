package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link LearnedLabels.Mixed}.
 *
 * @param kind the evaluation of the head kind
 * @param number the evaluation of the head number
 * @param topics the evaluation of the head topics
 * @param other the evaluation of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record LearnedLabels_MixedEvaluation(Evaluation<String> kind, Evaluation<Integer> number,
        MultiLabelEvaluation<String> topics, Evaluation<String> other) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "kind: " + kind
                + "number: " + number
                + "topics: " + topics
                + "other: " + other;
    }
}
