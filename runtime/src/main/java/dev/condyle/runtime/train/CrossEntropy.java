package dev.condyle.runtime.train;

import ai.djl.ndarray.NDArray;

/**
 * The mean cross-entropy of softmax over logits, with targets y·(1 − s) + s/K (Keras's {@code
 * CategoricalCrossentropy(from_logits=True, label_smoothing=s)}).
 *
 * @param smoothing s, from 0 to below 1
 */
record CrossEntropy(float smoothing) {

    /**
     * The loss. Of two labels each counts by its share, so that y is share and 1 − share.
     *
     * @param logits (N, K)
     * @param targets labels from 0 to K − 1
     * @return a scalar
     */
    NDArray of(NDArray logits, Targets targets) {
        NDArray logarithms = logits.logSoftmax(1);
        NDArray right = targets.mean(logarithms);
        if (smoothing == 0) {
            return right.neg();
        }
        // Σ over k of −(s/K)·log p(k), averaged over N, is −s times the mean of all logarithms.
        return right.mul(smoothing - 1).sub(logarithms.mean().mul(smoothing));
    }

    /** How many rows of the logits have their highest value at the label; a scalar, FLOAT32. */
    static NDArray hits(NDArray logits, NDArray labels) {
        return logits.argMax(1).eq(labels).toType(logits.getDataType(), false).sum();
    }
}
