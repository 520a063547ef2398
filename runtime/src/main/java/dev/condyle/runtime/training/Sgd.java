package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * The stochastic gradient descent optimizer, with optional momentum and Nesterov momentum. With
 * gradient g and learning rate r:
 *
 * <pre>
 * g = g + weightDecay·w
 * b = g at the first step, then momentum·b + g
 * w = w − r·g                    (without momentum)
 * w = w − r·b                    (with momentum)
 * w = w − r·(g + momentum·b)     (with Nesterov momentum)
 * </pre>
 *
 * <p>This is the formula of {@code torch.optim.SGD} with a dampening of 0.
 *
 * @param learningRate the learning rate, above 0
 * @param momentum the momentum factor, from 0 to below 1
 * @param nesterov whether to use Nesterov momentum; requires a momentum above 0
 * @param weightDecay the weight decay coefficient, at least 0
 */
public record Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay)
        implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range, or Nesterov momentum is enabled
     *     with a momentum of 0
     */
    public Sgd {
        Arguments.above("learningRate", learningRate, 0);
        Arguments.fraction("momentum", momentum);
        Arguments.atLeast("weightDecay", weightDecay, 0);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException(
                    "Nesterov momentum requires a momentum above 0, as in"
                            + " Optimizer.sgd().nesterov(0.9).");
        }
    }

    /** Sets the learning rate. Default: 0.01. */
    public Sgd learningRate(double learningRate) {
        return new Sgd(learningRate, momentum, nesterov, weightDecay);
    }

    /** Sets the momentum factor and disables Nesterov momentum. Default: 0. */
    public Sgd momentum(double momentum) {
        return new Sgd(learningRate, momentum, false, weightDecay);
    }

    /** Sets the momentum factor and enables Nesterov momentum. Default: disabled. */
    public Sgd nesterov(double momentum) {
        return new Sgd(learningRate, momentum, true, weightDecay);
    }

    /** Sets the weight decay coefficient. Default: 0. */
    public Sgd weightDecay(double weightDecay) {
        return new Sgd(learningRate, momentum, nesterov, weightDecay);
    }
}
