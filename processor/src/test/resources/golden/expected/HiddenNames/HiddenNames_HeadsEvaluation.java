package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * An evaluation of {@link HiddenNames.Heads}.
 *
 * @param Dropout how good the answers of Dropout are
 * @param Linear how good the answers of Linear are
 * @param HiddenHead how good the answers of HiddenHead are
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsEvaluation(Evaluation<java.lang.String> Dropout,
        Evaluation<java.lang.Integer> Linear, Evaluation<java.lang.Integer> HiddenHead) {
    /**
     * The evaluation of each head, under its name.
     */
    @java.lang.Override
    public java.lang.String toString() {
        return "Dropout: " + Dropout
                + "Linear: " + Linear
                + "HiddenHead: " + HiddenHead;
    }
}
