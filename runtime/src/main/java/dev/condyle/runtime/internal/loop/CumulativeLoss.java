package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import org.jspecify.annotations.Nullable;

/**
 * Computes the loss of ordered classes: the sum of the binary cross-entropies of the cumulative
 * logits, where logit k is that of a class above k (CORAL, <a
 * href="https://arxiv.org/abs/1901.07884">Cao, Mirjalili and Raschka 2020</a>).
 *
 * @param classWeights the factor of the loss of an example, for each class; null for no weights
 */
record CumulativeLoss(float @Nullable [] classWeights) implements HeadLoss {

    @Override
    public NDArray losses(NDArray logits, NDArray labels) {
        // Softplus of (1 − 2·level)·logit is the binary cross-entropy for the levels 0 and 1.
        NDArray signs = levels(logits, labels).mul(-2).add(1);
        NDArray losses = Activation.softPlus(logits.mul(signs)).sum(new int[] {1});
        if (classWeights == null) {
            return losses;
        }
        NDArray indices = labels.squeeze(1).toType(DataType.INT64, false);
        return losses.mul(logits.getManager().create(classWeights).gather(indices, 0));
    }

    /** Returns 1 where the class of the example is above k, (N, K − 1). */
    private static NDArray levels(NDArray logits, NDArray labels) {
        NDArray classes =
                logits.getManager()
                        .arange(logits.getShape().get(1))
                        .toType(DataType.FLOAT32, false);
        return labels.gt(classes).toType(DataType.FLOAT32, false);
    }

    /** Returns 1 for each example whose class was predicted, and 0 for the others. */
    @Override
    public NDArray scores(NDArray logits, NDArray labels) {
        NDArray rank = logits.gt(0).toType(DataType.FLOAT32, false).sum(new int[] {1});
        return rank.eq(labels.squeeze(1)).toType(DataType.FLOAT32, false);
    }
}
