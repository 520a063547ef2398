package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * One answer of {@link SeveralHeads.Frozen}.
 *
 * @param one what one makes of the input
 * @param other what other makes of the input
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_FrozenPrediction(Prediction<Integer> one, Prediction<Integer> other) {
}
