package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link SeveralHeads.Sign}.
 *
 * @param form the evaluation of the head form
 * @param seenColour the evaluation of the head seenColour
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignEvaluation(Evaluation<SeveralHeads.Form> form,
        Evaluation<String> seenColour) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "form: " + form
                + "seenColour: " + seenColour;
    }
}
