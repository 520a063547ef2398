package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link LearnedLabels.FrozenBeforeLayers}.
 *
 * @param kind the evaluation of the head kind
 * @param topics the evaluation of the head topics
 * @param place the evaluation of the head place
 * @param season the evaluation of the head season
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record LearnedLabels_FrozenBeforeLayersEvaluation(Evaluation<String> kind,
        MultiLabelEvaluation<String> topics, Evaluation<String> place, Evaluation<String> season) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "kind: " + kind
                + "topics: " + topics
                + "place: " + place
                + "season: " + season;
    }
}
