package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the loss of a network: the weighted sum of the losses of its heads. The loss of a head
 * is the sum of the weighted losses of its examples, divided by the number of examples that have a
 * label for it.
 */
final class HeadLosses {

    /** The loss of a head, and the place of its numbers in an encoded label. */
    private record Head(HeadLoss loss, float weight, int offset, int width) {}

    private final List<Head> heads = new ArrayList<>();

    /**
     * Creates the loss for the tasks of a network.
     *
     * @param losses the loss of each head
     */
    HeadLosses(Tasks<?> tasks, List<? extends HeadLoss> losses) {
        int offset = 0;
        for (Task<?, ?> task : tasks.tasks()) {
            int width = task.target().width();
            heads.add(new Head(losses.get(heads.size()), (float) task.weight(), offset, width));
            offset += width;
        }
    }

    /** Returns the number of heads. */
    int size() {
        return heads.size();
    }

    /**
     * Returns the loss of each head.
     *
     * @param logits (N, logits) of each head
     * @return one scalar per head; 0 if no example has a label for it
     */
    NDList each(NDList logits, Targets targets) {
        NDList all = new NDList(heads.size());
        for (int head = 0; head < heads.size(); head++) {
            NDArray loss = loss(head, logits.get(head), targets);
            if (targets.mixed() != null) {
                float share = targets.mixed().share();
                NDArray ofPartners = loss(head, logits.get(head), targets.ofPartners());
                loss = loss.mul(share).add(ofPartners.mul(1 - share));
            }
            all.add(loss);
        }
        return all;
    }

    /**
     * Returns the weighted sum of the losses of the heads.
     *
     * @param each the result of {@link #each}
     * @return a scalar
     */
    NDArray sum(NDList each) {
        NDArray sum = null;
        for (int head = 0; head < each.size(); head++) {
            float weight = heads.get(head).weight;
            NDArray weighted = weight == 1 ? each.get(head) : each.get(head).mul(weight);
            sum = sum == null ? weighted : sum.add(weighted);
        }
        return sum;
    }

    /**
     * Returns the sum of the scores of the examples that have a label, for each head. For mixed
     * examples, the label with the larger share counts.
     *
     * @return one scalar per head, FLOAT32
     */
    NDList scores(NDList logits, Targets targets) {
        Targets dominant = targets.dominant();
        NDList all = new NDList(heads.size());
        for (int head = 0; head < heads.size(); head++) {
            NDArray labels = labels(head, dominant);
            NDArray scores;
            if (isComplete(head, targets)) {
                scores = heads.get(head).loss.scores(logits.get(head), labels);
            } else {
                NDArray present = present(labels);
                NDArray ofAll = heads.get(head).loss.scores(logits.get(head), withoutNaN(labels));
                scores = ofAll.mul(present);
            }
            all.add(scores.sum());
        }
        return all;
    }

    private NDArray loss(int head, NDArray logits, Targets targets) {
        NDArray labels = labels(head, targets);
        HeadLoss loss = heads.get(head).loss;
        if (isComplete(head, targets)) {
            NDArray losses = loss.losses(logits, labels);
            return (targets.weights() == null ? losses : losses.mul(targets.weights())).mean();
        }
        NDArray losses = loss.losses(logits, withoutNaN(labels)).mul(present(labels));
        NDArray weighted = targets.weights() == null ? losses : losses.mul(targets.weights());
        return weighted.sum().div(Math.max(1, targets.labelled()[head]));
    }

    private static boolean isComplete(int head, Targets targets) {
        return targets.labelled()[head] == targets.labels().getShape().get(0);
    }

    /** Returns 1 for each example that has a label, and 0 for the others, (N). */
    private static NDArray present(NDArray labels) {
        return labels.get(new NDIndex(":, 0")).isNaN().logicalNot().toType(DataType.FLOAT32, false);
    }

    private static NDArray withoutNaN(NDArray labels) {
        return NDArrays.where(labels.isNaN(), labels.zerosLike(), labels);
    }

    private NDArray labels(int head, Targets targets) {
        if (heads.size() == 1) {
            return targets.labels();
        }
        Head one = heads.get(head);
        return targets.labels().get(new NDIndex(":, {}:{}", one.offset, one.offset + one.width));
    }
}
