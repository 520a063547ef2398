package dev.condyle.runtime.internal.loop;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.engine.GraphMemory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Processes one batch: forward pass, backward pass, check for finite values, update. */
final class TrainingStep {

    // PyTorch's clip_grad_norm_ adds this epsilon to the norm.
    private static final double CLIP_EPSILON = 1e-6;

    private final ClassifierBlock block;
    private final ParameterStore store;
    private final TrainedParameters parameters;
    private final RunningStatistics statistics;
    private final HeadLosses training;
    private final HeadLosses validation;
    private final OptionalDouble clipNorm;

    /**
     * The result of a batch.
     *
     * @param loss the mean loss of the examples
     * @param hits the number of correctly classified examples, averaged over the heads
     * @param norm the norm of the gradients; 0 in validation
     */
    record Result(float loss, float hits, float norm) {

        boolean finite() {
            return Float.isFinite(loss) && Float.isFinite(norm);
        }
    }

    TrainingStep(
            ClassifierBlock block,
            TrainedParameters parameters,
            RunningStatistics statistics,
            HeadLosses losses,
            OptionalDouble clipNorm,
            NDManager memory) {
        this.block = block;
        this.parameters = parameters;
        this.statistics = statistics;
        this.training = losses;
        validation = losses.plain();
        this.clipNorm = clipNorm;
        store = new ParameterStore(memory, false);
    }

    /**
     * Trains on a batch. If the result is not finite, the network is unchanged. The hits of mixed
     * examples are counted by the label with the larger share.
     *
     * @param batch the batch, which the caller closes
     * @param mix how the examples are mixed; empty if they are not
     * @param rate the learning rate of this step
     * @throws IllegalArgumentException if batch normalisation receives a single value per channel
     */
    Result train(Batch batch, Optional<Mix> mix, double rate) {
        // DJL attaches the result of an operation to the manager of its first argument, which may
        // be a weight. The scope closes such results too.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList inputs = mix.map(m -> m.inputs(batch.arrays())).orElse(batch.arrays());
            Targets targets =
                    mix.map(m -> m.targets(batch.labels())).orElse(Targets.of(batch.labels()));
            List<NDArray> before = statistics.copy();
            Outcome outcome;
            try {
                outcome = GraphMemory.keptDuring(() -> passes(inputs, targets));
            } catch (RuntimeException e) {
                statistics.restore(before);
                throw isSingleExample(e, batch) ? singleExample(e) : e;
            }
            NDList gradients = parameters.gradients();
            NDArray norm = TrainedParameters.norm(gradients);
            // A single transfer to the host, since each one synchronises with the GPU.
            float[] numbers =
                    NDArrays.stack(new NDList(outcome.loss, outcome.hits(targets), norm))
                            .toFloatArray();
            Result result = new Result(numbers[0], numbers[1], numbers[2]);
            if (result.finite()) {
                parameters.update(gradients, scale(result.norm), rate);
            } else {
                statistics.restore(before);
                parameters.clearGradients();
            }
            return result;
        }
    }

    private Outcome passes(NDList inputs, Targets targets) {
        try (GradientCollector collector =
                inputs.head().getManager().getEngine().newGradientCollector()) {
            Outcome outcome = forward(inputs, targets, true);
            collector.backward(outcome.loss);
            return outcome;
        }
    }

    private boolean isSingleExample(RuntimeException e, Batch batch) {
        return e instanceof EngineException && batch.size() == 1 && statistics.exist();
    }

    private static IllegalArgumentException singleExample(RuntimeException e) {
        return new IllegalArgumentException(
                "Training on a batch of one example failed: "
                        + e.getMessage()
                        + ". Batch normalisation requires at least two examples: set"
                        + " Fit.batchSize to 2 or more.",
                e);
    }

    private double scale(double norm) {
        return clipNorm.isPresent()
                ? Math.min(1, clipNorm.getAsDouble() / (norm + CLIP_EPSILON))
                : 1;
    }

    /** Evaluates a batch in inference mode. Does not change the network. */
    Result validate(Batch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Targets targets = Targets.of(batch.labels());
            Outcome outcome = forward(batch.arrays(), targets, false);
            float[] numbers =
                    NDArrays.stack(new NDList(outcome.loss, outcome.hits(targets))).toFloatArray();
            return new Result(numbers[0], numbers[1], 0);
        }
    }

    /**
     * Runs a forward pass and releases intermediate arrays immediately. The engine retains the
     * arrays that the backward pass needs and frees them during that pass. This lowers the peak
     * memory, so that the allocator does not return and request pages for every batch.
     */
    private Outcome forward(NDList inputs, Targets targets, boolean training) {
        Outcome outcome;
        try (NDScope between = new NDScope()) {
            between.suppressNotUsedWarning();
            NDList logits = block.forward(store, inputs, training);
            HeadLosses losses = training ? this.training : validation;
            outcome = new Outcome(logits, losses.of(logits, targets));
            NDScope.unregister(outcome.logits);
            NDScope.unregister(outcome.loss);
        }
        // From here on, the caller's scope owns them.
        outcome.logits.forEach(NDScope::register);
        NDScope.register(outcome.loss);
        return outcome;
    }

    private record Outcome(NDList logits, NDArray loss) {

        NDArray hits(Targets targets) {
            return HeadLosses.hits(logits, targets);
        }
    }
}
