package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The prediction for one input of {@link SeveralHeads.OwnPass}.
 *
 * @param one the prediction of the head one
 * @param other the prediction of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_OwnPassPrediction(Prediction<Integer> one, Prediction<Integer> other) {
}
