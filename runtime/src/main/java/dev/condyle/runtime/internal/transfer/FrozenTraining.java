package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
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
 * Trains what is above a frozen part, on what that part gives, which is computed once and kept.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
final class FrozenTraining<I, L> {

    private static final int EVALUATED_TOGETHER = 64;

    private final InputEncoder<I> encoder;
    private final Tasks<L> tasks;
    private final DeviceNetwork<I> network;
    private final FrozenPart part;
    private final FeatureCache cache;

    /**
     * Prepares to train.
     *
     * @param spec what the classifier is
     * @param network its network
     * @param part its part that is frozen
     * @param featureBytes the memory for features; what is more is put in files
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
     * Trains.
     *
     * @return the epochs of this phase
     */
    List<History.Epoch> fit(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, long seed, Phase phase) {
        // A set of supertypes, Dataset<Object, Object>, slips through Fit's types; the encoder and
        // the labels then refuse what does not fit.
        @SuppressWarnings("unchecked")
        Optional<Dataset<I, L>> validation =
                (Optional<Dataset<I, L>>) (Optional<?>) fit.validation();
        String weights = part.fingerprint();
        List<Dataset<I, L>> wanted = new ArrayList<>(List.of(training));
        validation.ifPresent(wanted::add);
        cache.keepOnly(wanted, weights);
        // Both before the long pass over either: a label that is none is found at once.
        try (BatchSource<I, L> batches = source(training);
                BatchSource<I, L> others =
                        validation.map(it -> validating(() -> source(it))).orElse(null)) {
            batches.requireTrainable();
            CachedFeatures features = features(training, batches, weights, "training data", fit);
            Fit<CachedFeature, L> onFeatures = withoutValidation(fit);
            if (validation.isPresent()) {
                CachedFeatures validated =
                        validating(
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

    /** The types of a Fit are those of its validation data, which here has none. */
    @SuppressWarnings("unchecked")
    private static <L> Fit<CachedFeature, L> withoutValidation(Fit<?, ?> fit) {
        return (Fit<CachedFeature, L>) fit;
    }

    private static <T> T validating(Supplier<T> step) {
        try {
            return step.get();
        } catch (DataException e) {
            throw e.inValidation();
        }
    }

    private BatchSource<I, L> source(Dataset<I, L> data) {
        return new BatchSource<>(data, encoder, tasks, network.microBatch(), 0);
    }

    private CachedFeatures features(
            Dataset<I, L> data,
            BatchSource<I, L> batches,
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
     * Compares the classifier's answers with the labels by means of features that are kept.
     *
     * @param data the examples
     * @param into counts the answers
     * @return whether there were features; if not, nothing was done
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
        try (BatchSource<CachedFeature, L> batches =
                        new BatchSource<>(data, featureEncoder, tasks, EVALUATED_TOGETHER);
                BatchIterator cursor = batches.open()) {
            network.evaluate(part.above(), cursor, into);
        }
    }

    /** Frees the features. They would not be right for other weights of the backbone anyway. */
    void forget() {
        cache.close();
    }
}
