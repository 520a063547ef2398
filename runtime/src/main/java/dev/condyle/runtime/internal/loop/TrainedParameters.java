package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.training.Optimizer;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The parameters that a training changes. They require gradients until this is closed: left on,
 * predictions on other threads would record graphs.
 */
final class TrainedParameters implements AutoCloseable {

    private record Trained(NDArray weight, Update update, double rate) {}

    private final List<Trained> parameters;

    /**
     * Lets the parameters of a block require gradients, without the frozen ones.
     *
     * @param rates the factor of a parameter's learning rate
     * @param memory holds the optimizer's state
     * @throws IllegalStateException if all are frozen
     */
    TrainedParameters(
            Block block, Optimizer optimizer, ToDoubleFunction<Parameter> rates, NDManager memory) {
        parameters =
                Parameters.of(block).stream()
                        .filter(TrainedParameters::isTrained)
                        .map(
                                p ->
                                        new Trained(
                                                p.getArray(),
                                                Update.of(optimizer, p, memory),
                                                rates.applyAsDouble(p)))
                        .toList();
        if (parameters.isEmpty()) {
            throw new IllegalStateException(
                    "There is nothing to train: the network has no parameter that is not frozen.");
        }
        requireGradients(true);
        clearGradients();
    }

    private static boolean isTrained(Parameter parameter) {
        // block.freezeParameters(false) unfreezes running statistics too, which no gradient moves.
        return parameter.requiresGradient() && Parameters.isLearned(parameter);
    }

    /** Switches gradients on or off. */
    void requireGradients(boolean required) {
        parameters.forEach(p -> p.weight.setRequiresGradient(required));
    }

    /** The gradients of the last backward pass, which the caller's scope closes. */
    NDList gradients() {
        NDList gradients = new NDList(parameters.size());
        parameters.forEach(p -> gradients.add(p.weight.getGradient()));
        return gradients;
    }

    /**
     * The norm of all gradients together; a scalar. Finite only if all of them are, and none so
     * large that its square is not.
     */
    static NDArray norm(NDList gradients) {
        NDList norms = new NDList(gradients.size());
        gradients.forEach(gradient -> norms.add(gradient.norm()));
        return NDArrays.stack(norms).norm();
    }

    /**
     * Changes the parameters and sets their gradients to 0.
     *
     * @param gradients as {@link #gradients} gave them
     * @param scale a factor for the gradients
     * @param rate the learning rate of this step, before each parameter's factor
     */
    void update(NDList gradients, double scale, double rate) {
        for (int i = 0; i < gradients.size(); i++) {
            Trained parameter = parameters.get(i);
            parameter.update.apply(
                    parameter.weight, gradients.get(i), scale, rate * parameter.rate);
        }
    }

    /** Sets the gradients to 0, also where they are not a number. */
    void clearGradients() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            gradients().forEach(gradient -> gradient.set(new NDIndex("..."), 0));
        }
    }

    @Override
    public void close() {
        requireGradients(false);
    }
}
