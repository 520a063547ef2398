package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.training.Sgd;

/**
 * Gradient descent with momentum. The engine's kernel for it multiplies the gradient by the rate
 * before it is remembered, which differs from PyTorch's rule when the rate changes; so only the
 * last step, off the weight, is the kernel's.
 */
final class MomentumUpdate implements Update {

    private static final SgdUpdate DESCENT = new SgdUpdate(0);

    // A double would turn a scalar parameter's numbers into 64 bits.
    private final float momentum;
    private final float decay;
    private final boolean nesterov;
    private final NDArray velocity;

    MomentumUpdate(Sgd rule, double decay, NDArray weight, NDManager memory) {
        momentum = (float) rule.momentum();
        nesterov = rule.nesterov();
        this.decay = (float) decay;
        velocity = memory.zeros(weight.getShape(), weight.getDataType());
    }

    @Override
    public void apply(NDArray weight, NDArray gradient, double scale, double rate) {
        // The gradient array is only read by this update and zeroed by its kernel: it may change.
        NDArray g = scale == 1 ? gradient : gradient.muli((float) scale);
        if (decay != 0) {
            g = g.addi(weight.stopGradient().mul(decay));
        }
        velocity.muli(momentum).addi(g);
        NDArray direction = nesterov ? g.addi(velocity.mul(momentum)) : velocity;
        DESCENT.apply(weight, direction, 1, rate);
    }
}
