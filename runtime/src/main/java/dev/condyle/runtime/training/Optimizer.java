package dev.condyle.runtime.training;

/**
 * The rule by which a training step changes the weights. The formulas are PyTorch's ({@code
 * torch.optim.Adam}, {@code AdamW} and {@code SGD}). Instances are immutable and thread-safe.
 *
 * <p>Weight decay does not apply to biases, the scales and shifts of normalisation layers, or any
 * other one-dimensional parameter.
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

    /** Returns the learning rate before the schedule's factor. */
    double learningRate();

    /** Returns the weight-decay coefficient; 0 for none. */
    double weightDecay();
}
