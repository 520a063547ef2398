package golden;

import dev.condyle.runtime.evaluation.Evaluation;
import javax.annotation.processing.Generated;

/**
 * The evaluations of {@link Presets.Both}.
 *
 * @param age the evaluation of the head age
 * @param size the evaluation of the head size
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Presets_BothEvaluation(Evaluation<Integer> age, Evaluation<Integer> size) {
    /**
     * Returns the evaluations of all heads, each after the name of its head.
     */
    @Override
    public String toString() {
        return "age: " + age
                + "size: " + size;
    }
}
