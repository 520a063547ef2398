package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Accumulates the losses and the scores of batches, for each head. */
final class Tally implements TrainingPart {

    private static final String NAME = "tally";

    private final List<? extends Task<?, ?>> tasks;
    private final double[] losses;
    private final double[] scores;
    private final long[] labelled;

    Tally(Tasks<?> tasks) {
        this.tasks = tasks.tasks();
        losses = new double[this.tasks.size()];
        scores = new double[losses.length];
        labelled = new long[losses.length];
    }

    /**
     * Adds a batch.
     *
     * @param batchLosses the mean loss of the examples that have a label, for each head
     * @param batchScores the sum of their scores, for each head
     * @param batchLabelled their number, for each head
     */
    void add(float[] batchLosses, float[] batchScores, int[] batchLabelled) {
        for (int head = 0; head < losses.length; head++) {
            losses[head] += (double) batchLosses[head] * batchLabelled[head];
            scores[head] += batchScores[head];
            labelled[head] += batchLabelled[head];
        }
    }

    /** Removes all batches. */
    void clear() {
        Arrays.fill(losses, 0);
        Arrays.fill(scores, 0);
        Arrays.fill(labelled, 0);
    }

    /** Returns the weighted sum of the mean losses of the heads. */
    double loss() {
        double sum = 0;
        for (int head = 0; head < losses.length; head++) {
            if (labelled[head] > 0) {
                sum += tasks.get(head).weight() * losses[head] / labelled[head];
            }
        }
        return sum;
    }

    /** Returns the mean accuracy of the heads that predict classes; NaN if there are none. */
    double accuracy() {
        return score(false);
    }

    /** Returns the mean absolute error of the heads that predict numbers; NaN if there are none. */
    double meanAbsoluteError() {
        return score(true);
    }

    private double score(boolean regression) {
        return IntStream.range(0, scores.length)
                .filter(head -> tasks.get(head).target() instanceof Regression == regression)
                .filter(head -> labelled[head] > 0)
                .mapToDouble(head -> scores[head] / labelled[head])
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public void save(CheckpointState state) {
        double[] numbers = new double[3 * losses.length];
        for (int head = 0; head < losses.length; head++) {
            numbers[3 * head] = losses[head];
            numbers[3 * head + 1] = scores[head];
            numbers[3 * head + 2] = labelled[head];
        }
        state.put(NAME, numbers);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        double[] numbers = saved.numbers(NAME);
        for (int head = 0; head < losses.length; head++) {
            losses[head] = numbers[3 * head];
            scores[head] = numbers[3 * head + 1];
            labelled[head] = (long) numbers[3 * head + 2];
        }
    }
}
