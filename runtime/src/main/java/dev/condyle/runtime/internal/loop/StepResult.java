package dev.condyle.runtime.internal.loop;

import java.util.Arrays;

/**
 * The result of a batch of a training.
 *
 * @param loss the weighted sum of the losses of the heads
 * @param norm the norm of the gradients
 * @param losses the loss of each head
 * @param scores the sum of the scores of the examples, for each head
 * @param skipped whether the update was skipped, because gradients overflowed
 */
record StepResult(float loss, float norm, float[] losses, float[] scores, boolean skipped) {

    /**
     * Creates the result from numbers.
     *
     * @param lossScale the factor of the gradients
     */
    static StepResult of(float[] numbers, float lossScale) {
        int heads = numbers.length / 2 - 1;
        return new StepResult(
                numbers[0],
                numbers[1] / lossScale,
                Arrays.copyOfRange(numbers, 2, 2 + heads),
                Arrays.copyOfRange(numbers, 2 + heads, numbers.length),
                false);
    }

    /** Returns this result, for an update that was skipped. */
    StepResult ofSkipped() {
        return new StepResult(loss, 0, losses, scores, true);
    }

    boolean finite() {
        return Float.isFinite(loss) && Float.isFinite(norm);
    }
}
