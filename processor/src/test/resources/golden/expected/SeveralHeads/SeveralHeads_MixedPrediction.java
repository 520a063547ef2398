package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link SeveralHeads.Mixed}.
 *
 * @param features the prediction of the head features
 * @param head the prediction of the head head
 * @param logits the prediction of the head logits
 * @param shapes the prediction of the head shapes
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_MixedPrediction(Prediction<Integer> features, Prediction<Integer> head,
        Prediction<Integer> logits, Prediction<Integer> shapes) {
}
