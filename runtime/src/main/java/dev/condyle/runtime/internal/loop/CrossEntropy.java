package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Computes the softmax cross-entropy of logits with the targets y·(1 − s) + s/K (Keras's {@code
 * CategoricalCrossentropy(from_logits=True, label_smoothing=s)}). With a focal exponent γ, the loss
 * of each class k is multiplied by (1 − p(k))^γ (Keras's {@code CategoricalFocalCrossentropy} with
 * {@code alpha=1}; <a href="https://arxiv.org/abs/1708.02002">Lin et al. 2017</a>).
 *
 * <p>A label is encoded as an index, (N, 1), or as the probability of each class, (N, K).
 *
 * @param smoothing s, from 0 to below 1
 * @param focal γ, at least 0
 * @param classWeights the factor of the loss of an example, for each of the K classes; null for no
 *     weights. The factor of a soft label is the mean of the weights by its probabilities.
 */
record CrossEntropy(float smoothing, float focal, float @Nullable [] classWeights)
        implements HeadLoss {

    // Keras's epsilon. At 0, the derivative of a power with an exponent below 1 is infinite.
    private static final float EPSILON = 1e-7f;

    CrossEntropy(float smoothing) {
        this(smoothing, 0, null);
    }

    @Override
    public NDArray losses(NDArray logits, NDArray labels) {
        NDArray logarithms = logits.logSoftmax(1);
        NDArray terms = focal == 0 ? logarithms : logarithms.mul(focus(logarithms));
        NDArray correct = mean(terms, labels);
        NDArray losses =
                smoothing == 0
                        ? correct.neg()
                        : correct.mul(smoothing - 1).sub(terms.mean(new int[] {1}).mul(smoothing));
        return classWeights == null ? losses : losses.mul(factors(logits, labels));
    }

    private NDArray focus(NDArray logarithms) {
        return logarithms.exp().sub(1).neg().clip(EPSILON, 1).pow(focal);
    }

    /** Returns the mean of the columns by the probabilities of the labels, (N). */
    private static NDArray mean(NDArray columns, NDArray labels) {
        return isSoft(labels)
                ? columns.mul(labels).sum(new int[] {1})
                : columns.gather(labels.toType(DataType.INT64, false), 1).squeeze(1);
    }

    private NDArray factors(NDArray logits, NDArray labels) {
        NDArray weights = logits.getManager().create(classWeights);
        return isSoft(labels)
                ? labels.mul(weights).sum(new int[] {1})
                : weights.gather(indices(labels), 0);
    }

    private static boolean isSoft(NDArray labels) {
        return labels.getShape().get(1) > 1;
    }

    private static NDArray indices(NDArray labels) {
        return labels.squeeze(1).toType(DataType.INT64, false);
    }

    /** Returns 1 for each example whose class has the highest logit, and 0 for the others. */
    @Override
    public NDArray scores(NDArray logits, NDArray labels) {
        NDArray correct = isSoft(labels) ? labels.argMax(1) : indices(labels);
        return logits.argMax(1).eq(correct).toType(DataType.FLOAT32, false);
    }
}
