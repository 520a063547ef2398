package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link Renamed.OfARow}.
 *
 * @param shape the prediction of the head shape
 * @param paint the prediction of the head paint
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_OfARowPrediction(Prediction<Integer> shape, Prediction<String> paint) {
}
