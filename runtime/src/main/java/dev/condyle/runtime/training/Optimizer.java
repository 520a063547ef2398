package dev.condyle.runtime.training;

/**
 * An optimizer: the rule by which a training step updates the weights. The formulas are those of
 * PyTorch ({@code torch.optim.Adam}, {@code AdamW} and {@code SGD}). Immutable.
 *
 * <p>Weight decay is not applied to biases, to the scales and shifts of normalisation layers, or to
 * any other one-dimensional parameter.
 */
public sealed interface Optimizer permits Adam, Sgd {

    /**
     * Returns Adam with learning rate 1e-3, betas 0.9 and 0.999, epsilon 1e-8 and no weight decay.
     */
    static Adam adam() {
        return new Adam(1e-3, 0.9, 0.999, 1e-8, 0, false);
    }

    /**
     * Returns AdamW, which is Adam with decoupled weight decay: learning rate 1e-3, betas 0.9 and
     * 0.999, epsilon 1e-8, weight decay 0.01.
     */
    static Adam adamW() {
        return new Adam(1e-3, 0.9, 0.999, 1e-8, 0.01, true);
    }

    /**
     * Returns stochastic gradient descent with learning rate 0.01, no momentum and no weight decay.
     */
    static Sgd sgd() {
        return new Sgd(0.01, 0, false, 0);
    }

    /** Returns the learning rate, before the schedule's factor is applied. */
    double learningRate();

    /** Returns the weight decay coefficient; 0 means no weight decay. */
    double weightDecay();
}
