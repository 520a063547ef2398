package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The prediction for one input of {@link SeveralHeads.Frozen}.
 *
 * @param one the prediction of the head one
 * @param other the prediction of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_FrozenPrediction(Prediction<Integer> one, Prediction<Integer> other) {
}
