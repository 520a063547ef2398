package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link Presets.Both}.
 *
 * @param age the prediction of the head age
 * @param size the prediction of the head size
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Presets_BothPrediction(Prediction<Integer> age, Prediction<Integer> size) {
}
