package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * One answer of {@link SeveralHeads.Sign}.
 *
 * @param form what form makes of the input
 * @param seenColour what seenColour makes of the input
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignPrediction(Prediction<SeveralHeads.Form> form,
        Prediction<String> seenColour) {
}
