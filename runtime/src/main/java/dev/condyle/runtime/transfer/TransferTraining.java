package dev.condyle.runtime.transfer;

import dev.condyle.runtime.ClassifierBlock;
import dev.condyle.runtime.FineTune;
import dev.condyle.runtime.Fit;
import dev.condyle.runtime.History;
import dev.condyle.runtime.TransferBlock;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluate.Evaluations;
import dev.condyle.runtime.internal.ModelSpec;
import dev.condyle.runtime.internal.Network;
import dev.condyle.runtime.train.Phase;
import dev.condyle.runtime.train.TrainingLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a classifier over a pretrained network, in one phase or, with fine-tuning, in two.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class TransferTraining<I, L> implements AutoCloseable {

    private static final long FEATURE_BYTES = 256L << 20;

    private final ModelSpec<I, L> spec;
    private final Network<I> network;
    private final TransferBlock block;
    private final FrozenTraining<I, L> frozen;

    /**
     * Prepares to train.
     *
     * @param spec what the classifier is
     * @param network its network, whose block is a {@link TransferBlock}
     */
    public TransferTraining(ModelSpec<I, L> spec, Network<I> network) {
        this.spec = spec;
        this.network = network;
        block = (TransferBlock) network.block();
        long budget = Math.min(FEATURE_BYTES, Runtime.getRuntime().maxMemory() / 4);
        frozen = new FrozenTraining<>(spec, network, budget);
    }

    /** Trains; see {@link dev.condyle.runtime.Classifier#fit}. */
    public History fit(Dataset<I, L> training, Fit<? super I, ? super L> fit, long seed) {
        requireLearner(fit);
        if (fit.fineTune().isPresent()) {
            return inTwoPhases(training, fit, fit.fineTune().get(), seed);
        }
        boolean trainable = dev.condyle.runtime.network.Network.isTrainable(block.backbone());
        if (!trainable && fit.backboneRate().isPresent()) {
            throw new IllegalArgumentException(
                    "Fit.backboneRate has no effect: the backbone of "
                            + spec.name()
                            + " is frozen. Leave it out, or add Fit.fineTune.");
        }
        Phase only = Phase.only(fit);
        if (!trainable) {
            return new History(withFrozen(training, fit, seed, only));
        }
        Rates rates = Rates.of(block.backbone(), fit.backboneRate().orElse(1));
        return new History(run(block, training, fit, seed, only.withRates(rates)));
    }

    /** What asks to train a module of TorchScript, which has nothing to train. */
    private void requireLearner(Fit<?, ?> fit) {
        if (BackboneFreeze.canLearn(block.backbone())) {
            return;
        }
        if (fit.fineTune().isPresent() || fit.backboneRate().isPresent()) {
            throw new IllegalArgumentException(
                    (fit.fineTune().isPresent() ? "Fit.fineTune" : "Fit.backboneRate")
                            + " has no effect: the backbone of "
                            + spec.name()
                            + " has no weights that can be trained. Leave it out.");
        }
    }

    private History inTwoPhases(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, FineTune fineTune, long seed) {
        fineTune.from().ifPresent(stage -> BackboneFreeze.checkStage(block.backbone(), stage));
        int all = fit.epochs() + fineTune.epochs();
        try (BackboneFreeze freeze = new BackboneFreeze(block.backbone())) {
            freeze.freeze();
            Phase first = new Phase(fit.epochs(), List.of(), all, 1, fit.schedule(), p -> 1);
            List<History.Epoch> head = withFrozen(training, fit, seed, first);
            frozen.forget();
            fineTune.from().ifPresentOrElse(freeze::thawFrom, freeze::thaw);
            Phase second =
                    new Phase(
                            fineTune.epochs(),
                            head,
                            all,
                            fineTune.rate(),
                            fineTune.schedule().orElse(fit.schedule()),
                            Rates.of(
                                    block.backbone(),
                                    fit.backboneRate().orElse(1),
                                    fineTune.spread()));
            return new History(head, run(block, training, fit, seed, second));
        }
    }

    private List<History.Epoch> withFrozen(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, long seed, Phase phase) {
        List<String> changes = changes(fit);
        if (changes.isEmpty()) {
            return frozen.fit(training, fit, seed, phase);
        }
        fit.progress()
                .say(
                        String.join(" and ", changes)
                                + (changes.size() == 1 ? " changes" : " change")
                                + " the inputs in each epoch, so the features of the frozen"
                                + " backbone are computed anew each time.");
        ClassifierBlock behind = FrozenBackbone.ofInputs(block, network.microBatch());
        return run(behind, training, fit, seed, phase);
    }

    /** What of a training gives other inputs in each epoch. */
    private static List<String> changes(Fit<?, ?> fit) {
        List<String> changes = new ArrayList<>();
        if (!fit.augmentations().isEmpty()) {
            changes.add("Fit.augment");
        }
        if (fit.mixup().isPresent()) {
            changes.add("Fit.mixup");
        }
        return changes;
    }

    private List<History.Epoch> run(
            ClassifierBlock trained,
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            long seed,
            Phase phase) {
        return TrainingLoop.run(
                trained, network.manager(), spec.input(), spec.tasks(), training, fit, seed, phase);
    }

    /**
     * Compares the classifier's answers with the labels by means of features that are kept.
     *
     * @param data the examples
     * @param into counts the answers
     * @return whether there were features; if not, nothing was done
     */
    public boolean evaluate(Dataset<I, L> data, Evaluations<L> into) {
        return frozen.evaluate(data, into);
    }

    /** Frees the features. */
    @Override
    public void close() {
        frozen.forget();
    }
}
