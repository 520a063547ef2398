package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.evaluation.OrdinalEvaluation;
import dev.condyle.runtime.evaluation.RegressionEvaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link HeadKinds.Everything}.
 *
 * @param time the evaluation of the head time
 * @param place the evaluation of the head place
 * @param urgent the evaluation of the head urgent
 * @param verdict the evaluation of the head verdict
 * @param tags the evaluation of the head tags
 * @param weatherSeen the evaluation of the head weatherSeen
 * @param stars the evaluation of the head stars
 * @param price the evaluation of the head price
 * @param size the evaluation of the head size
 * @param reused the evaluation of the head reused
 * @param centre the evaluation of the head centre
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public record HeadKinds_EverythingEvaluation(Evaluation<String> time, Evaluation<Integer> place,
        Evaluation<Boolean> urgent, Evaluation<HeadKinds.Verdict> verdict,
        MultiLabelEvaluation<HeadKinds.Tag> tags, MultiLabelEvaluation<String> weatherSeen,
        OrdinalEvaluation<Integer> stars, RegressionEvaluation price, RegressionEvaluation size,
        MultiLabelEvaluation<Integer> reused, RegressionEvaluation centre) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "time: " + time
                + "place: " + place
                + "urgent: " + urgent
                + "verdict: " + verdict
                + "tags: " + tags
                + "weatherSeen: " + weatherSeen
                + "stars: " + stars
                + "price: " + price
                + "size: " + size
                + "reused: " + reused
                + "centre: " + centre;
    }
}
