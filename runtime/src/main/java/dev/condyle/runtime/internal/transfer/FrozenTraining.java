package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.batch.EncodedBatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
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
    private final Tasks<L> tasks;
    private final DeviceNetwork<I> network;
    private final FrozenPart part;
    private final FeatureCache cache;

    /**
     * Creates a training.
     *
     * @param spec the specification of the classifier
     * @param network the network of the classifier
     * @param part the frozen part of the network
     * @param featureBytes the memory budget for features, in bytes; features beyond it are stored
     *     in files
     */
    FrozenTraining(
            ModelSpec<I, L> spec, DeviceNetwork<I> network, FrozenPart part, long featureBytes) {
        encoder = spec.input();
        tasks = spec.tasks();
        this.network = network;
        this.part = part;
        cache = new FeatureCache(featureBytes);
    }

    /**
     * Trains for one phase.
     *
     * @return the epochs of this phase
     */
    List<History.Epoch> fit(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, long seed, Phase phase) {
        // The types of Fit allow a Dataset<Object, Object>; the encoder and the labels reject
        // values of a wrong type.
        @SuppressWarnings("unchecked")
        Optional<Dataset<I, L>> validation =
                (Optional<Dataset<I, L>>) (Optional<?>) fit.validation();
        String weights = part.fingerprint();
        List<Dataset<I, L>> datasets = new ArrayList<>(List.of(training));
        validation.ifPresent(datasets::add);
        cache.keepOnly(datasets, weights);
        // Opens both before the long passes, to report an invalid label immediately.
        try (EncodedBatches<I, L> batches = source(training);
                EncodedBatches<I, L> others =
                        validation.map(it -> inValidation(() -> source(it))).orElse(null)) {
            batches.requireTrainable();
            CachedFeatures features = features(training, batches, weights, "training data", fit);
            Fit<CachedFeature, L> onFeatures = withoutValidation(fit);
            if (validation.isPresent()) {
                CachedFeatures validated =
                        inValidation(
                                () ->
                                        features(
                                                validation.get(),
                                                others,
                                                weights,
                                                "validation data",
                                                fit));
                onFeatures =
                        fit.validation(new FeatureDataset<>(validation.get(), validated.rows()));
            }
            return TrainingLoop.run(
                    part.above(),
                    network.manager(),
                    new CachedFeatureEncoder(features.arrays()),
                    tasks,
                    new FeatureDataset<>(training, features.rows()),
                    onFeatures,
                    seed,
                    phase);
        } catch (CancellationException e) {
            throw Thread.currentThread().isInterrupted()
                    ? new TrainingInterruptedException(
                            phase.before().size(), phase.all(), "epochs", phase.before())
                    : e;
        }
    }

    /** Casts a Fit without validation data, whose type parameters are not used otherwise. */
    @SuppressWarnings("unchecked")
    private static <L> Fit<CachedFeature, L> withoutValidation(Fit<?, ?> fit) {
        return (Fit<CachedFeature, L>) fit;
    }

    private static <T> T inValidation(Supplier<T> step) {
        try {
            return step.get();
        } catch (DataException e) {
            throw e.inValidation();
        }
    }

    private EncodedBatches<I, L> source(Dataset<I, L> data) {
        return new EncodedBatches<>(data, encoder, tasks, network.microBatch(), 0);
    }

    private CachedFeatures features(
            Dataset<I, L> data,
            EncodedBatches<I, L> batches,
            String weights,
            String role,
            Fit<?, ?> fit) {
        Optional<CachedFeatures> kept = cache.find(data, weights);
        if (kept.isPresent()) {
            return kept.get();
        }
        String pass = part.name() + " of the " + role;
        try (PassProgress progress = PassProgress.start(fit.progress(), pass, data.size())) {
            CachedFeatures features =
                    new FeaturePass(part, network.manager(), data, role, cache.memoryLeft())
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
        features.ifPresent(kept -> evaluate(new FeatureDataset<>(data, kept.rows()), kept, into));
        return features.isPresent();
    }

    private void evaluate(FeatureDataset<L> data, CachedFeatures features, Evaluations<L> into) {
        CachedFeatureEncoder featureEncoder = new CachedFeatureEncoder(features.arrays());
        try (EncodedBatches<CachedFeature, L> batches =
                        new EncodedBatches<>(data, featureEncoder, tasks, EVALUATION_BATCH_SIZE);
                EncodedBatchIterator iterator = batches.open()) {
            network.evaluate(part.above(), iterator, into);
        }
    }

    /** Frees the features. */
    void forget() {
        cache.close();
    }
}
