package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link Renamed.OfARow}.
 *
 * @param shape the evaluation of the head shape
 * @param paint the evaluation of the head paint
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_OfARowEvaluation(Evaluation<Integer> shape, Evaluation<String> paint) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "shape: " + shape
                + "paint: " + paint;
    }
}
