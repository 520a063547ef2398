package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * Stochastic gradient descent, with momentum and Nesterov's look ahead where asked. With gradient g
 * and learning rate r:
 *
 * <pre>
 * g = g + weightDecay·w
 * b = g at the first step, then momentum·b + g
 * w = w − r·g                    (without momentum)
 * w = w − r·b                    (with momentum)
 * w = w − r·(g + momentum·b)     (with Nesterov's)
 * </pre>
 *
 * <p>This is the formula of {@code torch.optim.SGD} with its dampening of 0.
 *
 * @param learningRate the learning rate, above 0
 * @param momentum the share of the last step that a step keeps, from 0 to below 1
 * @param nesterov whether the step looks ahead; needs momentum
 * @param weightDecay how strongly weights are drawn to zero, from 0
 */
public record Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay)
        implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range, or Nesterov's look ahead is
     *     asked for without momentum
     */
    public Sgd {
        Arguments.above("learningRate", learningRate, 0);
        Arguments.fraction("momentum", momentum);
        Arguments.atLeast("weightDecay", weightDecay, 0);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException(
                    "Nesterov's look ahead needs momentum: Optimizer.sgd().nesterov(0.9).");
        }
    }

    /** Sets the learning rate. Default: 0.01. */
    public Sgd learningRate(double learningRate) {
        return new Sgd(learningRate, momentum, nesterov, weightDecay);
    }

    /** Sets the share of the last step that a step keeps, without looking ahead. Default: 0. */
    public Sgd momentum(double momentum) {
        return new Sgd(learningRate, momentum, false, weightDecay);
    }

    /** Sets the share of the last step that a step keeps, and looks ahead. */
    public Sgd nesterov(double momentum) {
        return new Sgd(learningRate, momentum, true, weightDecay);
    }

    /** Sets how strongly weights are drawn to zero. Default: 0. */
    public Sgd weightDecay(double weightDecay) {
        return new Sgd(learningRate, momentum, nesterov, weightDecay);
    }
}
