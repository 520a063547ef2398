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
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.training.Optimizer;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The parameters that a training updates. They require gradients until this object is closed.
 * Otherwise predictions on other threads would record graphs.
 */
final class TrainedParameters implements TrainingPart, AutoCloseable {

    private static final String NAME = "optimizer.";
    private static final String STEPS = "optimizer.steps.";

    private record Trained(NDArray weight, Update update, double rate) {}

    private final List<Trained> parameters;

    /**
     * Makes all parameters of a block that are not frozen require gradients.
     *
     * @param rates the learning-rate factor of each parameter
     * @param memory the manager of the state of the optimizer
     * @throws IllegalStateException if all parameters are frozen
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
                    "There is nothing to train: all parameters of the network are frozen.");
        }
        requireGradients(true);
        clearGradients();
    }

    private static boolean isTrained(Parameter parameter) {
        // block.freezeParameters(false) also unfreezes running statistics, which are not trained.
        return parameter.requiresGradient() && Parameters.isLearned(parameter);
    }

    /**
     * Runs an action in inference mode, while no parameter requires gradients. On some threads the
     * engine would otherwise record a graph.
     */
    <T> T withoutGradients(Supplier<T> action) {
        requireGradients(false);
        T result = action.get();
        requireGradients(true);
        return result;
    }

    /** Runs an action in inference mode. */
    void withoutGradients(Runnable action) {
        withoutGradients(
                () -> {
                    action.run();
                    return action;
                });
    }

    private void requireGradients(boolean required) {
        parameters.forEach(p -> p.weight.setRequiresGradient(required));
    }

    /** Returns the weights. */
    List<NDArray> weights() {
        return parameters.stream().map(Trained::weight).toList();
    }

    /** Returns the gradients of the last backward pass, which the scope of the caller closes. */
    NDList gradients() {
        NDList gradients = new NDList(parameters.size());
        parameters.forEach(p -> gradients.add(p.weight.getGradient()));
        return gradients;
    }

    /**
     * Returns the global norm of the gradients; a scalar. It is finite only if all gradients are
     * finite and their squares do not overflow.
     */
    static NDArray norm(NDList gradients) {
        NDList norms = new NDList(gradients.size());
        gradients.forEach(gradient -> norms.add(gradient.norm()));
        return NDArrays.stack(norms).norm();
    }

    /**
     * Updates the parameters and sets their gradients to 0.
     *
     * @param gradients the result of {@link #gradients}
     * @param scale a factor for the gradients
     * @param rate the learning rate of this step, without the factors of the parameters
     */
    void update(NDList gradients, double scale, double rate) {
        for (int i = 0; i < gradients.size(); i++) {
            Trained parameter = parameters.get(i);
            parameter.update.apply(
                    parameter.weight, gradients.get(i), scale, rate * parameter.rate);
        }
    }

    /** Sets the gradients to 0, even if they are NaN. */
    void clearGradients() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            gradients().forEach(gradient -> gradient.set(new NDIndex("..."), 0));
        }
    }

    /** Adds the state of the optimizer to a checkpoint. */
    @Override
    public void save(CheckpointState state) {
        for (int i = 0; i < parameters.size(); i++) {
            Update update = parameters.get(i).update;
            state.put(NAME + i, update.arrays());
            state.put(STEPS + i, update.steps());
        }
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        for (int i = 0; i < parameters.size(); i++) {
            Update update = parameters.get(i).update;
            saved.copy(NAME + i, update.arrays());
            update.setSteps((int) saved.numbers(STEPS + i)[0]);
        }
    }

    @Override
    public void close() {
        requireGradients(false);
    }
}
