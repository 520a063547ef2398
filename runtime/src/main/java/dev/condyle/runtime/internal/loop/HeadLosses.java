package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.data.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the loss of a network: the weighted sum of the cross-entropies of its heads.
 *
 * @param weights the weight of each head
 * @param losses the loss of each head
 */
record HeadLosses(List<Float> weights, List<CrossEntropy> losses) {

    /**
     * Creates the loss for the tasks of a network.
     *
     * @param smoothing the label smoothing, from 0 to below 1
     * @param classWeights the weights of the classes of each task; null for a task without weights
     */
    HeadLosses(Tasks<?> tasks, float smoothing, List<float @Nullable []> classWeights) {
        this(
                tasks.tasks().stream().map(task -> (float) task.weight()).toList(),
                classWeights.stream().map(each -> new CrossEntropy(smoothing, each)).toList());
    }

    /** Returns the loss without label smoothing and class weights. */
    HeadLosses plain() {
        return new HeadLosses(weights, losses.stream().map(loss -> new CrossEntropy(0)).toList());
    }

    /**
     * Returns the loss.
     *
     * @param logits (N, classes) of each head
     * @param targets the targets of the examples
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
     * Returns the number of rows of the logits whose maximum is at the label, averaged over the
     * heads; a scalar, FLOAT32. For mixed examples, the label with the larger share counts.
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
