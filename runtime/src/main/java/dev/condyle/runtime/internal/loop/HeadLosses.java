package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.data.Tasks;
import java.util.List;

/**
 * The loss of a network: the sum, over its heads, of the cross-entropy of the head times its
 * weight.
 *
 * @param weights a weight for each head
 * @param losses the loss of each head
 */
record HeadLosses(List<Float> weights, List<CrossEntropy> losses) {

    /**
     * The loss for some tasks.
     *
     * @param smoothing the label smoothing, from 0 to below 1
     * @param classWeights what each class of each task counts; null for a task where all are equal
     */
    HeadLosses(Tasks<?> tasks, float smoothing, List<float[]> classWeights) {
        this(
                tasks.tasks().stream().map(task -> (float) task.weight()).toList(),
                classWeights.stream().map(each -> new CrossEntropy(smoothing, each)).toList());
    }

    /** The same with labels as they are, all of which count the same. */
    HeadLosses plain() {
        return new HeadLosses(weights, losses.stream().map(loss -> new CrossEntropy(0)).toList());
    }

    /**
     * The loss.
     *
     * @param logits (N, classes) of each head
     * @param targets what the examples are to be classified as
     * @return a scalar
     */
    NDArray of(NDList logits, Targets targets) {
        NDArray sum = null;
        for (int head = 0; head < weights.size(); head++) {
            NDArray loss = losses.get(head).of(logits.get(head), targets.of(head));
            float weight = weights.get(head);
            NDArray weighted = weight == 1 ? loss : loss.mul(weight);
            sum = sum == null ? weighted : sum.add(weighted);
        }
        return sum;
    }

    /**
     * How many rows of the logits have their highest value at the label, of mixed examples that of
     * the larger share; the mean over the heads, a scalar, FLOAT32.
     */
    static NDArray hits(NDList logits, Targets targets) {
        NDArray sum = hits(logits, targets, 0);
        for (int head = 1; head < logits.size(); head++) {
            sum = sum.add(hits(logits, targets, head));
        }
        return logits.size() == 1 ? sum : sum.div(logits.size());
    }

    private static NDArray hits(NDList logits, Targets targets, int head) {
        return CrossEntropy.hits(logits.get(head), targets.of(head).dominant());
    }
}
