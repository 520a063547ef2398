package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link SeveralHeads.Mixed}.
 *
 * @param features the evaluation of the head features
 * @param head the evaluation of the head head
 * @param logits the evaluation of the head logits
 * @param shapes the evaluation of the head shapes
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedEvaluation(Evaluation<Integer> features, Evaluation<Integer> head,
        Evaluation<Integer> logits, Evaluation<Integer> shapes) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "features: " + features
                + "head: " + head
                + "logits: " + logits
                + "shapes: " + shapes;
    }
}
