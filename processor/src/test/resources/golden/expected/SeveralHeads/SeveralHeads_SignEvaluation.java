package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * An evaluation of {@link SeveralHeads.Sign}.
 *
 * @param form how good the answers of form are
 * @param seenColour how good the answers of seenColour are
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignEvaluation(Evaluation<SeveralHeads.Form> form,
        Evaluation<String> seenColour) {
    /**
     * The evaluation of each head, under its name.
     */
    @Override
    public String toString() {
        return "form: " + form
                + "seenColour: " + seenColour;
    }
}
