package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link SeveralHeads.Frozen}.
 *
 * @param one the prediction of the head one
 * @param other the prediction of the head other
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_FrozenPrediction(Prediction<Integer> one, Prediction<Integer> other) {
}
