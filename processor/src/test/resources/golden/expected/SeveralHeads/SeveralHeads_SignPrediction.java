package golden;

import dev.condyle.runtime.Prediction;
import javax.annotation.processing.Generated;

/**
 * The predictions for an input of {@link SeveralHeads.Sign}.
 *
 * @param form the prediction of the head form
 * @param seenColour the prediction of the head seenColour
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignPrediction(Prediction<SeveralHeads.Form> form,
        Prediction<String> seenColour) {
}
