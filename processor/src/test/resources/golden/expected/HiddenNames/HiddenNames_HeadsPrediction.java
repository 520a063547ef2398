package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link HiddenNames.Heads}.
 *
 * @param Dropout the prediction of the head Dropout
 * @param Linear the prediction of the head Linear
 * @param HiddenHead the prediction of the head HiddenHead
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsPrediction(Prediction<java.lang.String> Dropout,
        Prediction<java.lang.Integer> Linear, Prediction<java.lang.Integer> HiddenHead) {
}
