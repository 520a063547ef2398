package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.training.Adam;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Sgd;
import java.util.List;

/** Updates one parameter by the rule of an optimizer and holds the state of the rule. */
interface Update {

    /**
     * Updates the parameter and sets its gradient to 0.
     *
     * @param weight the parameter
     * @param gradient the gradient of the parameter
     * @param scale the factor of the gradient, below 1 if it is clipped
     * @param rate the learning rate of this step
     */
    void apply(NDArray weight, NDArray gradient, double scale, double rate);

    /** Returns the arrays of the state of the rule. */
    default List<NDArray> arrays() {
        return List.of();
    }

    /** Returns the number of steps, if the rule depends on it. */
    default int steps() {
        return 0;
    }

    /** Sets the number of steps. */
    default void setSteps(int steps) {}

    /**
     * Creates the update of a parameter.
     *
     * @param memory the manager of the state of the rule
     */
    static Update of(Optimizer optimizer, Parameter parameter, NDManager memory) {
        double decay = decays(parameter) ? optimizer.weightDecay() : 0;
        NDArray weight = parameter.getArray();
        if (optimizer instanceof Adam adam) {
            return new AdamUpdate(adam, decay, weight, memory);
        }
        Sgd sgd = (Sgd) optimizer;
        return sgd.momentum() == 0
                ? new SgdUpdate(decay)
                : new MomentumUpdate(sgd, decay, weight, memory);
    }

    /**
     * Returns zeros with the shape and the memory format of a weight, so that updates pass over
     * both in the same order.
     */
    static NDArray zeros(NDArray weight, NDManager memory) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray zeros = weight.stopGradient().duplicate();
            zeros.set(new NDIndex("..."), 0);
            zeros.attach(memory);
            NDScope.unregister(zeros);
            return zeros;
        }
    }

    private static boolean decays(Parameter parameter) {
        return switch (parameter.getType()) {
            case BIAS, GAMMA, BETA -> false;
            default -> parameter.getArray().getShape().dimension() > 1;
        };
    }
}
