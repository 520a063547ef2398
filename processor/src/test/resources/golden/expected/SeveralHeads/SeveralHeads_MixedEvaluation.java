package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * An evaluation of {@link SeveralHeads.Mixed}.
 *
 * @param features how good the answers of features are
 * @param head how good the answers of head are
 * @param logits how good the answers of logits are
 * @param shapes how good the answers of shapes are
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedEvaluation(Evaluation<Integer> features, Evaluation<Integer> head,
        Evaluation<Integer> logits, Evaluation<Integer> shapes) {
    /**
     * The evaluation of each head, under its name.
     */
    @Override
    public String toString() {
        return "features: " + features
                + "head: " + head
                + "logits: " + logits
                + "shapes: " + shapes;
    }
}
