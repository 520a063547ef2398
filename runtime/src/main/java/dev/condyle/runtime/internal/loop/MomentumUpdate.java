package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.training.Sgd;
import java.util.List;

/**
 * Implements gradient descent with momentum. The kernel of the engine multiplies the gradient by
 * the learning rate before it is added to the velocity, which differs from PyTorch's rule if the
 * learning rate changes. So only the last step, the subtraction from the weight, uses the kernel.
 */
final class MomentumUpdate implements Update {

    private static final SgdUpdate DESCENT = new SgdUpdate(0);

    // A double would convert a scalar parameter to FLOAT64.
    private final float momentum;
    private final float decay;
    private final boolean nesterov;
    private final NDArray velocity;

    MomentumUpdate(Sgd rule, double decay, NDArray weight, NDManager memory) {
        momentum = (float) rule.momentum();
        nesterov = rule.nesterov();
        this.decay = (float) decay;
        velocity = Update.zeros(weight, memory);
    }

    @Override
    public void apply(NDArray weight, NDArray gradient, double scale, double rate) {
        // The gradient may be changed in place: only this update reads it, and the kernel zeroes
        // it.
        NDArray g = scale == 1 ? gradient : gradient.muli((float) scale);
        if (decay != 0) {
            g = g.addi(weight.stopGradient().mul(decay));
        }
        velocity.muli(momentum).addi(g);
        NDArray direction = nesterov ? g.addi(velocity.mul(momentum)) : velocity;
        DESCENT.apply(weight, direction, 1, rate);
    }

    @Override
    public List<NDArray> arrays() {
        return List.of(velocity);
    }
}
