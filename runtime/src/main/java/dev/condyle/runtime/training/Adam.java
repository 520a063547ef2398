package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * The Adam optimizer (Kingma and Ba, 2015), or AdamW (Loshchilov and Hutter, 2019) with decoupled
 * weight decay. With gradient g, step t from 1 and learning rate r:
 *
 * <pre>
 * g = g + weightDecay·w                 (unless decoupled)
 * w = w − r·weightDecay·w               (if decoupled)
 * m = beta1·m + (1 − beta1)·g
 * v = beta2·v + (1 − beta2)·g²
 * w = w − r · m/(1 − beta1^t) / (√(v/(1 − beta2^t)) + epsilon)
 * </pre>
 *
 * <p>These are the formulas of {@code torch.optim.Adam} and {@code torch.optim.AdamW}. Keras
 * differs: it adds its epsilon, 1e-7, before the bias correction of v.
 *
 * @param learningRate the learning rate, above 0
 * @param beta1 the decay rate of the first-moment estimate, from 0 to below 1
 * @param beta2 the decay rate of the second-moment estimate, from 0 to below 1
 * @param epsilon the term added to the denominator for numerical stability, above 0
 * @param weightDecay the weight decay coefficient, at least 0
 * @param decoupled whether weight decay is subtracted from the weights (AdamW) or added to the
 *     gradient (Adam with L2 regularisation)
 */
public record Adam(
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        boolean decoupled)
        implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public Adam {
        Arguments.above("learningRate", learningRate, 0);
        Arguments.fraction("beta1", beta1);
        Arguments.fraction("beta2", beta2);
        Arguments.above("epsilon", epsilon, 0);
        Arguments.atLeast("weightDecay", weightDecay, 0);
    }

    /** Sets the learning rate. Default: 1e-3. */
    public Adam learningRate(double learningRate) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets the decay rate of the first-moment estimate. Default: 0.9. */
    public Adam beta1(double beta1) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets the decay rate of the second-moment estimate. Default: 0.999. */
    public Adam beta2(double beta2) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets the term added to the denominator for numerical stability. Default: 1e-8. */
    public Adam epsilon(double epsilon) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets the weight decay coefficient. Default: 0 for Adam, 0.01 for AdamW. */
    public Adam weightDecay(double weightDecay) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }
}
