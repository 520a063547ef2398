package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * An evaluation of {@link SeveralHeads.Sign}.
 *
 * @param form the evaluation of the head form
 * @param seenColour the evaluation of the head seenColour
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignEvaluation(Evaluation<SeveralHeads.Form> form,
        Evaluation<String> seenColour) {
    /**
     * Returns the evaluation of each head, after its name.
     */
    @Override
    public String toString() {
        return "form: " + form
                + "seenColour: " + seenColour;
    }
}
