package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import dev.condyle.runtime.internal.math.Sigmoid;
import java.util.List;

/**
 * Computes the sigmoid cross-entropy of logits with the targets y·(1 − s) + s/2, averaged over the
 * K decisions of an example (Keras's {@code BinaryCrossentropy(from_logits=True)}, PyTorch's {@code
 * BCEWithLogitsLoss}). A binary head has one decision, a multi-label head one per class. With a
 * focal exponent γ, the loss of a decision is multiplied by (1 − p)^γ, where p is the probability
 * of the correct answer (torchvision's {@code sigmoid_focal_loss} without alpha).
 *
 * @param smoothing s, from 0 to below 1
 * @param focal γ, at least 0
 * @param negative the weight of the target 0, for each decision
 * @param positive the weight of the target 1, for each decision (PyTorch's {@code pos_weight})
 * @param thresholds the probability above which the answer is yes, for each decision
 */
record BinaryCrossEntropy(
        float smoothing, float focal, float[] negative, float[] positive, List<Double> thresholds)
        implements HeadLoss {

    // Keras's epsilon. At 0, the derivative of a power with an exponent below 1 is infinite.
    private static final float EPSILON = 1e-7f;

    @Override
    public NDArray losses(NDArray logits, NDArray labels) {
        NDArray y = smoothing == 0 ? labels : labels.mul(1 - smoothing).add(smoothing / 2);
        NDArray opposite = y.sub(1).neg();
        // −ln σ(x) is softplus(−x), and −ln(1 − σ(x)) is softplus(x).
        NDArray ofYes = weighted(y, positive).mul(Activation.softPlus(logits.neg()));
        NDArray ofNo = weighted(opposite, negative).mul(Activation.softPlus(logits));
        NDArray losses = ofYes.add(ofNo);
        if (focal > 0) {
            NDArray p = Activation.sigmoid(logits);
            NDArray wrong = p.mul(opposite).add(p.sub(1).neg().mul(y));
            losses = losses.mul(wrong.clip(EPSILON, 1).pow(focal));
        }
        return losses.mean(new int[] {1});
    }

    private static NDArray weighted(NDArray y, float[] weights) {
        for (float weight : weights) {
            if (weight != 1) {
                return y.mul(y.getManager().create(weights));
            }
        }
        return y;
    }

    /** Returns the fraction of correct answers of each example. */
    @Override
    public NDArray scores(NDArray logits, NDArray labels) {
        float[] bounds = new float[thresholds.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (float) Sigmoid.logit(thresholds.get(i));
        }
        NDArray yes = logits.gt(logits.getManager().create(bounds));
        return yes.eq(labels.gt(0.5f)).toType(DataType.FLOAT32, false).mean(new int[] {1});
    }
}
