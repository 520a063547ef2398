package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * One answer of {@link SeveralHeads.Mixed}.
 *
 * @param features what features makes of the input
 * @param head what head makes of the input
 * @param logits what logits makes of the input
 * @param shapes what shapes makes of the input
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedPrediction(Prediction<Integer> features, Prediction<Integer> head,
        Prediction<Integer> logits, Prediction<Integer> shapes) {
}
