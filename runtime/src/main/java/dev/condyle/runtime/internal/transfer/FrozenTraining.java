package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.batch.GatheredBatches;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
import dev.condyle.runtime.internal.loop.TrainingBatches;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.internal.progress.PassProgress;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Trains the part above a frozen part on the cached output of the frozen part, which is computed
 * once.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
final class FrozenTraining<I, L> {

    private static final int EVALUATION_BATCH_SIZE = 64;

    private final InputEncoder<I> encoder;
    private final Supplier<Tasks<L>> tasks;
    private final DeviceNetwork<I> network;
    private final FrozenPart part;
    private final FeatureCache cache;

    /**
     * Creates a training.
     *
     * @param spec the specification of the classifier
     * @param network the network of the classifier
     * @param tasks returns the current tasks, whose targets may learn
     * @param part the frozen part of the network
     * @param featureBytes the memory budget for features, in bytes; features beyond it are stored
     *     in files
     */
    FrozenTraining(
            ModelSpec<I, L> spec,
            DeviceNetwork<I> network,
            Supplier<Tasks<L>> tasks,
            FrozenPart part,
            long featureBytes) {
        encoder = spec.input();
        this.tasks = tasks;
        this.network = network;
        this.part = part;
        cache = new FeatureCache(featureBytes);
    }

    /**
     * Trains for one phase.
     *
     * @return the epochs of this phase
     */
    List<History.Epoch> fit(Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase phase) {
        try (TrainingBatches<L> batches = onFeatures(training, fit)) {
            return TrainingLoop.run(
                    part.above(), network.manager(), tasks.get(), batches, fit, phase);
        } catch (CancellationException e) {
            throw Thread.currentThread().isInterrupted()
                    ? new TrainingInterruptedException(
                            phase.run().allEpochs().size(),
                            phase.run().length(),
                            "epochs",
                            phase.run().allEpochs())
                    : e;
        }
    }

    /** Computes the features that are not cached, and returns their batches. */
    private TrainingBatches<L> onFeatures(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        // The types of Fit allow a Dataset<Object, Object>; the encoder and the labels reject
        // values of a wrong type.
        @SuppressWarnings("unchecked")
        Optional<Dataset<I, L>> validation =
                (Optional<Dataset<I, L>>) (Optional<?>) fit.validation();
        String weights = part.fingerprint();
        List<Dataset<I, L>> datasets = new ArrayList<>(List.of(training));
        validation.ifPresent(datasets::add);
        cache.keepOnly(datasets, weights);
        // Both are opened before the long passes, so that an invalid label is reported early.
        try (TrainingBatches<L> encoded =
                TrainingBatches.open(training, source(training), validation, this::source)) {
            encoded.training().requireTrainable();
            CachedFeatures features =
                    features(training, encoded.training(), weights, "training data", fit);
            Optional<CachedFeatures> validated =
                    validation.map(
                            it ->
                                    inValidation(
                                            () ->
                                                    features(
                                                            it,
                                                            encoded.validation().orElseThrow(),
                                                            weights,
                                                            "validation data",
                                                            fit)));
            return TrainingBatches.open(
                    training,
                    gathered(training, features, fit.batchSize()),
                    validated,
                    it -> gathered(validation.orElseThrow(), it, fit.batchSize()));
        }
    }

    private BatchSource gathered(Dataset<I, L> data, CachedFeatures features, int batchSize) {
        return new GatheredBatches(
                data, features.rows(), features.arrays(), tasks.get(), batchSize);
    }

    private static <T> T inValidation(Supplier<T> step) {
        try {
            return step.get();
        } catch (DataException e) {
            throw e.inValidation();
        }
    }

    private BatchSource source(Dataset<I, L> data) {
        return new EncodedBatches<>(data, encoder, tasks.get(), network.passBatch(), 0);
    }

    private CachedFeatures features(
            Dataset<I, L> data, BatchSource batches, String weights, String role, Fit<?, ?> fit) {
        Optional<CachedFeatures> kept = cache.find(data, weights);
        if (kept.isPresent()) {
            return kept.get();
        }
        String pass = part.name() + " of the " + role;
        try (PassProgress progress = PassProgress.start(fit.progress(), pass, data.size());
                FrozenPass frozen = new FrozenPass(part, network)) {
            CachedFeatures features =
                    new FeaturePass(frozen, network.manager(), data, role, cache.memoryLeft())
                            .run(batches, weights, progress);
            cache.add(features);
            return features;
        }
    }

    /**
     * Evaluates the classifier on cached features.
     *
     * @param data the examples
     * @param into accumulates the predictions
     * @return true if features of the data set were cached; otherwise nothing is evaluated
     */
    boolean evaluate(Dataset<I, L> data, Evaluations<L> into) {
        if (!cache.mayHave(data)) {
            return false;
        }
        Optional<CachedFeatures> features = cache.find(data, part.fingerprint());
        features.ifPresent(kept -> evaluate(data, kept, into));
        return features.isPresent();
    }

    private void evaluate(Dataset<I, L> data, CachedFeatures features, Evaluations<L> into) {
        try (BatchSource batches = gathered(data, features, EVALUATION_BATCH_SIZE);
                BatchIterator iterator = batches.open()) {
            network.evaluate(part.above(), iterator, into);
        }
    }

    /** Frees the features. */
    void forget() {
        cache.close();
    }
}
