package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * Computes the mean softmax cross-entropy of logits with the targets y·(1 − s) + s/K (Keras's
 * {@code CategoricalCrossentropy(from_logits=True, label_smoothing=s)}).
 *
 * @param smoothing s, from 0 to below 1
 * @param classWeights the factor of the loss of an example, for each of the K classes; null for no
 *     weights. The mean is still over the number of examples, as in Keras.
 */
record CrossEntropy(float smoothing, float @Nullable [] classWeights) {

    CrossEntropy(float smoothing) {
        this(smoothing, null);
    }

    /**
     * Returns the loss. If an example has two labels, y is share and 1 − share.
     *
     * @param logits (N, K)
     * @param targets labels from 0 to K − 1
     * @return a scalar
     */
    NDArray of(NDArray logits, Targets targets) {
        NDArray logarithms = logits.logSoftmax(1);
        if (classWeights != null) {
            NDArray weights = logits.getManager().create(classWeights);
            return targets.mean(labels -> weighted(logarithms, labels, weights)).neg();
        }
        NDArray correct = targets.mean(labels -> at(logarithms, labels).mean());
        if (smoothing == 0) {
            return correct.neg();
        }
        // Σ over k of −(s/K)·log p(k), averaged over N, is −s times the mean of all logarithms.
        return correct.mul(smoothing - 1).sub(logarithms.mean().mul(smoothing));
    }

    private NDArray weighted(NDArray logarithms, NDArray labels, NDArray weights) {
        NDArray correct = at(logarithms, labels);
        NDArray all = logarithms.mean(new int[] {1}, true);
        return correct.mul(1 - smoothing)
                .add(all.mul(smoothing))
                .mul(weights.gather(labels, 0).expandDims(1))
                .mean();
    }

    /** Returns the logarithms at the labels, (N, 1). */
    private static NDArray at(NDArray logarithms, NDArray labels) {
        return logarithms.gather(labels.expandDims(1), 1);
    }

    /**
     * Returns the number of rows of the logits whose maximum is at the label; a scalar, FLOAT32.
     */
    static NDArray hits(NDArray logits, NDArray labels) {
        return logits.argMax(1).eq(labels).toType(logits.getDataType(), false).sum();
    }
}
