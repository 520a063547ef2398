package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link HiddenNames.Heads}.
 *
 * @param Dropout the evaluation of the head Dropout
 * @param Linear the evaluation of the head Linear
 * @param HiddenHead the evaluation of the head HiddenHead
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsEvaluation(Evaluation<java.lang.String> Dropout,
        Evaluation<java.lang.Integer> Linear, Evaluation<java.lang.Integer> HiddenHead) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @java.lang.Override
    public java.lang.String toString() {
        return "Dropout: " + Dropout
                + "Linear: " + Linear
                + "HiddenHead: " + HiddenHead;
    }
}
