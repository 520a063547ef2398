package dev.condyle.runtime.internal.loop;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.engine.Autograd;
import dev.condyle.runtime.internal.engine.GraphMemory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Processes one batch: forward pass, backward pass, check for finite values, update.
 *
 * <p>At the start of an epoch, it copies the weights, once a batch has shown that they produce
 * finite values. This costs one pass over the weights per epoch, and nothing per batch.
 */
final class TrainingStep {

    // PyTorch's clip_grad_norm_ adds this epsilon to the norm.
    private static final double CLIP_EPSILON = 1e-6;

    // In epochs of fewer batches, copying the weights would take a noticeable part of the time.
    private static final int STEPS_BETWEEN_COPIES = 16;

    // With smaller growth, an output that is not finite is so unlikely that it is not computed.
    private static final double SUSPICIOUS_GROWTH = 100;

    private final ClassifierBlock block;
    private final ParameterStore store;
    private final TrainedParameters parameters;
    private final RunningStatistics statistics;
    private final HeadLosses losses;
    private final Precision precision;
    private final OptionalDouble clipNorm;
    private final Runnable onUpdate;
    private final GoodWeights good;
    private final long size;
    private final Optional<GradientSum> sum; // empty: each batch updates the weights
    private boolean overflow; // whether gradients of the current update have overflowed
    private int updates = STEPS_BETWEEN_COPIES; // since the last copy
    private int started; // the epoch whose first batch is next; 0 within an epoch

    TrainingStep(
            ClassifierBlock block,
            TrainedParameters parameters,
            RunningStatistics statistics,
            HeadLosses losses,
            Precision precision,
            OptionalDouble clipNorm,
            int accumulate,
            NDManager memory,
            Runnable onUpdate) {
        this.block = block;
        this.parameters = parameters;
        this.statistics = statistics;
        this.losses = losses;
        this.precision = precision;
        this.clipNorm = clipNorm;
        this.onUpdate = onUpdate;
        good = new GoodWeights(parameters.weights(), statistics, memory);
        sum =
                accumulate == 1
                        ? Optional.empty()
                        : Optional.of(new GradientSum(parameters.weights(), memory));
        store = new ParameterStore(memory, false);
        size = Parameters.of(block).stream().mapToLong(it -> it.getArray().size()).sum();
    }

    /**
     * Returns an upper limit of the number of multiplications of a forward pass: each weight is
     * multiplied once per position of the input, such as a pixel or a step of a sequence.
     */
    long work(Batch batch) {
        long positions = 0;
        for (NDArray input : batch.arrays()) {
            Shape shape = input.getShape();
            boolean vectors = shape.dimension() == 2 && input.getDataType().isFloating();
            positions = Math.max(positions, vectors ? shape.get(0) : shape.size());
        }
        return positions * size;
    }

    /** Starts an epoch. */
    void start(int epoch) {
        started = epoch;
    }

    /**
     * Trains on a batch. If the result is not finite, the network is unchanged. The scores of mixed
     * examples are those of the label with the larger share. If the gradients overflow because of
     * the loss scale, the scale is reduced and the update is skipped.
     *
     * @param batch the batch, which the caller closes
     * @param mix how the examples are mixed; empty if they are not
     * @param rate the learning rate of this step
     * @param part the role of the batch in the update of the weights
     * @throws IllegalArgumentException if batch normalisation receives a single value per channel
     */
    StepResult train(Batch batch, Optional<Mix> mix, double rate, UpdatePart part) {
        // DJL attaches the result of an operation to the manager of its first argument, which may
        // be a weight. The scope closes such results too.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            List<NDArray> before = statistics.copy();
            Pass pass;
            try {
                pass = pass(batch, mix, precision.lossScale());
            } catch (RuntimeException e) {
                statistics.restore(before);
                throw isSingleExample(e, batch) ? singleExample(e) : e;
            }
            StepResult result = pass.result;
            if (reducesScale(result)) {
                parameters.clearGradients();
                skip(part);
                return result.ofSkipped();
            }
            if (result.finite()) {
                if (started > 0 && updates >= STEPS_BETWEEN_COPIES) {
                    good.keep(started, before);
                    updates = 0;
                }
                started = 0;
                if (!update(pass, rate, part)) {
                    return result.ofSkipped();
                }
            } else {
                statistics.restore(before);
                parameters.clearGradients();
            }
            return result;
        }
    }

    /** Returns whether the gradients overflowed because of the loss scale, and reduces it then. */
    private boolean reducesScale(StepResult result) {
        return Float.isFinite(result.loss())
                && !Float.isFinite(result.norm())
                && precision.scale().filter(LossScale::reduce).isPresent();
    }

    /** Skips the update that the batch is a part of. */
    private void skip(UpdatePart part) {
        overflow = !part.last();
        if (part.last()) {
            sum.ifPresent(GradientSum::clear);
        }
    }

    /**
     * Applies the gradients of a batch, or adds them to those of the update that it is a part of.
     *
     * @return false if the update was skipped, because gradients of another part overflowed
     */
    private boolean update(Pass pass, double rate, UpdatePart part) {
        NDList gradients = pass.gradients;
        double norm = pass.result.norm();
        double factor = 1 / pass.lossScale;
        precision.scale().ifPresent(LossScale::succeed);
        if (part.isPartial()) {
            GradientSum sums = sum.orElseThrow();
            sums.add(gradients, part.share() * factor);
            if (!part.last()) {
                parameters.clearGradients();
                return true;
            }
            if (overflow) {
                parameters.clearGradients();
                skip(part);
                return false;
            }
            gradients = sums.gradients();
            norm = clipNorm.isPresent() ? FiniteNumbers.norm(gradients) : 0;
            factor = 1;
        }
        updates++;
        onUpdate.run();
        parameters.update(gradients, scale(norm) * factor, rate);
        if (part.isPartial()) {
            sum.orElseThrow().clear();
            parameters.clearGradients();
        }
        return true;
    }

    private record Pass(StepResult result, NDList gradients, float lossScale) {}

    /** Runs the forward and the backward pass. The scope of the caller closes the gradients. */
    private Pass pass(Batch batch, Optional<Mix> mix, float lossScale) {
        NDList inputs = mix.map(m -> m.inputs(batch.arrays())).orElse(batch.arrays());
        Targets own = Targets.of(batch);
        Targets targets = mix.map(m -> m.targets(own)).orElse(own);
        Outcome outcome = GraphMemory.keptDuring(() -> passes(inputs, targets, lossScale));
        NDList gradients = parameters.gradients();
        NDArray norm = TrainedParameters.norm(gradients);
        // A single transfer to the host, since each one synchronises with the GPU.
        NDList numbers = new NDList(outcome.loss, norm);
        numbers.addAll(outcome.losses);
        numbers.addAll(losses.scores(outcome.logits, targets));
        StepResult result = StepResult.of(NDArrays.stack(numbers).toFloatArray(), lossScale);
        return new Pass(result, gradients, lossScale);
    }

    /**
     * Checks the weights at the end of an epoch. If they are not finite, restores the last copy.
     *
     * @return the number of the epoch from whose start the weights were restored; 0 if the weights
     *     are finite
     */
    int requireFinite() {
        return parameters.withoutGradients(
                () -> {
                    if (good.areFinite()) {
                        return 0;
                    }
                    good.restore();
                    return good.epoch();
                });
    }

    /** Returns how many times larger the weights have become in this phase. */
    double growth() {
        return parameters.withoutGradients(good::growth);
    }

    /**
     * Checks the output for a batch in inference mode, if the weights have become much larger. If
     * it is not finite because of the weights, restores the last copy.
     *
     * @return the number of the epoch from whose start the weights were restored; 0 if the weights
     *     were kept, because the output is finite, or not finite with the copy either
     */
    int requireFiniteOutput(Batch batch) {
        return parameters.withoutGradients(
                () -> good.growth() < SUSPICIOUS_GROWTH || predicts(batch) ? 0 : restoreFor(batch));
    }

    private int restoreFor(Batch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList weights = good.copyOfWeights();
            List<NDArray> now = statistics.copy();
            good.restore();
            if (predicts(batch)) {
                return good.epoch();
            }
            // The batch is the reason, not the weights.
            good.restore(weights);
            statistics.restore(now);
            return 0;
        }
    }

    /**
     * Restores the last copy of the weights after a batch whose loss or gradients are not finite,
     * unless they are not finite with the copy either. The reason is then the batch.
     *
     * @param mix how the examples are mixed; empty if they are not
     * @return the number of the epoch from whose start the weights were restored; 0 if the weights
     *     were kept
     */
    int recover(Batch batch, Optional<Mix> mix) {
        if (!good.exist()) {
            return 0;
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList weights = good.copyOfWeights();
            List<NDArray> now = statistics.copy();
            boolean finite =
                    parameters.withoutGradients(
                            () -> {
                                boolean all = good.areFinite();
                                good.restore();
                                return all;
                            });
            // The loss scale must not be the cause.
            boolean restored = !finite || pass(batch, mix, 1).result.finite();
            parameters.clearGradients();
            return parameters.withoutGradients(
                    () -> {
                        // The pass has updated the running statistics.
                        good.restore();
                        if (restored) {
                            return good.epoch();
                        }
                        good.restore(weights);
                        statistics.restore(now);
                        return 0;
                    });
        }
    }

    private boolean predicts(Batch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return FiniteNumbers.areAll(block.forward(store, batch.arrays(), false));
        }
    }

    private Outcome passes(NDList inputs, Targets targets, float lossScale) {
        return Autograd.recording(
                () -> {
                    Outcome outcome = forward(inputs, targets);
                    Autograd.backward(outcome.loss, lossScale);
                    return outcome;
                });
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

    /**
     * Computes the logits of a batch in inference mode. Does not change the network.
     *
     * @return one row per example, with the logits of all heads one after another
     */
    float[] predict(Batch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList heads = block.forward(store, batch.arrays(), false);
            return (heads.size() == 1 ? heads.head() : NDArrays.concat(heads, 1)).toFloatArray();
        }
    }

    /**
     * Runs a forward pass and releases intermediate arrays immediately. The engine retains the
     * arrays that the backward pass needs and frees them during that pass. This lowers the peak
     * memory, so that the allocator does not return and request pages for every batch.
     */
    private Outcome forward(NDList inputs, Targets targets) {
        Outcome outcome;
        try (NDScope between = new NDScope()) {
            between.suppressNotUsedWarning();
            NDList logits = precision.forward(() -> block.forward(store, inputs, true));
            NDList each = losses.each(logits, targets);
            outcome = new Outcome(logits, each, losses.sum(each));
            outcome.all().forEach(NDScope::unregister);
        }
        // From here on, the caller's scope owns them.
        outcome.all().forEach(NDScope::register);
        return outcome;
    }

    private record Outcome(NDList logits, NDList losses, NDArray loss) {

        /** Returns all arrays, each once: the loss of an only head is also the sum. */
        Set<NDArray> all() {
            Set<NDArray> all = Collections.newSetFromMap(new IdentityHashMap<>());
            all.addAll(logits);
            all.addAll(losses);
            all.add(loss);
            return all;
        }
    }
}
