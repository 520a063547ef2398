package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * One answer of {@link HiddenNames.Heads}.
 *
 * @param Dropout what Dropout makes of the input
 * @param Linear what Linear makes of the input
 * @param HiddenHead what HiddenHead makes of the input
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsPrediction(Prediction<java.lang.String> Dropout,
        Prediction<java.lang.Integer> Linear, Prediction<java.lang.Integer> HiddenHead) {
}
