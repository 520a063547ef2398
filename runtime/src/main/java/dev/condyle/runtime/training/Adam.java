package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * Adam (Kingma and Ba, 2015), and AdamW (Loshchilov and Hutter, 2019) where the decay is decoupled.
 * With gradient g, step t from 1 and learning rate r:
 *
 * <pre>
 * g = g + weightDecay·w                 (unless decoupled)
 * w = w − r·weightDecay·w               (if decoupled)
 * m = beta1·m + (1 − beta1)·g
 * v = beta2·v + (1 − beta2)·g²
 * w = w − r · m/(1 − beta1^t) / (√(v/(1 − beta2^t)) + epsilon)
 * </pre>
 *
 * <p>This is the formula of {@code torch.optim.Adam} and {@code torch.optim.AdamW}. Keras adds its
 * epsilon, 1e-7, before v is corrected.
 *
 * @param learningRate the learning rate, above 0
 * @param beta1 the share of the old mean that a step keeps, from 0 to below 1
 * @param beta2 the share of the old mean square that a step keeps, from 0 to below 1
 * @param epsilon added to the denominator, above 0
 * @param weightDecay how strongly weights are drawn to zero, from 0
 * @param decoupled whether the decay is AdamW's, taken off the weights, or Adam's, added to the
 *     gradient
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
     * @throws IllegalArgumentException if a number is out of its range
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

    /** Sets the share of the old mean that a step keeps. Default: 0.9. */
    public Adam beta1(double beta1) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets the share of the old mean square that a step keeps. Default: 0.999. */
    public Adam beta2(double beta2) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets what is added to the denominator. Default: 1e-8. */
    public Adam epsilon(double epsilon) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }

    /** Sets how strongly weights are drawn to zero. Default: 0, for AdamW 0.01. */
    public Adam weightDecay(double weightDecay) {
        return new Adam(learningRate, beta1, beta2, epsilon, weightDecay, decoupled);
    }
}
