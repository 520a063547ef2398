package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link Renamed.CustomJoin}.
 *
 * @param first the prediction of the head first
 * @param second the prediction of the head second
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_CustomJoinPrediction(Prediction<Integer> first, Prediction<Integer> second) {
}
