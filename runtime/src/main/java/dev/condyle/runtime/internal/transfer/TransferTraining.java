package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.util.List;
import java.util.function.Supplier;

/**
 * Trains a model with pretrained backbones, in one phase or, with fine-tuning, in two.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class TransferTraining<I, L> implements AutoCloseable {

    private final ModelSpec<I, L> spec;
    private final BranchBlock block;
    private final PhaseTraining<I, L> phases;

    /**
     * Creates a training.
     *
     * @param spec the specification of the classifier
     * @param network the network of the classifier, with a {@link BranchBlock}
     * @param tasks returns the current tasks, whose targets may learn
     */
    public TransferTraining(
            ModelSpec<I, L> spec, DeviceNetwork<I> network, Supplier<Tasks<L>> tasks) {
        this.spec = spec;
        block = (BranchBlock) network.block();
        phases = new PhaseTraining<>(spec, network, tasks);
    }

    /**
     * Trains the model; see {@link dev.condyle.runtime.model.Model#fit}.
     *
     * @param onUpdate called before each update of the weights
     */
    public History fit(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, long seed, Runnable onUpdate) {
        requireTrainableBackbone(fit);
        if (fit.fineTune().isPresent()) {
            return inTwoPhases(training, fit, fit.fineTune().get(), seed, onUpdate);
        }
        long trained =
                block.backbones().stream()
                        .filter(dev.condyle.runtime.network.Network::isTrainable)
                        .count();
        boolean trainable = trained > 0;
        if (!trainable && fit.backboneRate().isPresent()) {
            throw new IllegalArgumentException(
                    "Fit.backboneRate has no effect: the backbone of "
                            + spec.name()
                            + " is frozen. Remove it, or add Fit.fineTune.");
        }
        Phase only = Phase.only(fit).withOnUpdate(onUpdate);
        if (!trainable) {
            return new History(phases.aboveBackbone(training, fit, seed, only));
        }
        if (trained < block.backbones().size()) {
            ProgressDisplay.print(
                    fit.progress(),
                    "Not all networks are frozen, so the features of the frozen networks are"
                            + " recomputed in each epoch.");
        }
        LayerwiseDecay rates = LayerwiseDecay.of(block.backbones(), fit.backboneRate().orElse(1));
        return new History(phases.whole(training, fit, seed, only.withRates(rates)));
    }

    /**
     * Rejects options that train the backbone if it has no trainable parameters, like TorchScript.
     */
    private void requireTrainableBackbone(Fit<?, ?> fit) {
        if (BackboneFreeze.canLearn(block.backbones())) {
            return;
        }
        if (fit.fineTune().isPresent() || fit.backboneRate().isPresent()) {
            throw new IllegalArgumentException(
                    (fit.fineTune().isPresent() ? "Fit.fineTune" : "Fit.backboneRate")
                            + " has no effect: the backbone of "
                            + spec.name()
                            + " has no trainable weights. Remove it.");
        }
    }

    private History inTwoPhases(
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            FineTune fineTune,
            long seed,
            Runnable onUpdate) {
        fineTune.from().ifPresent(stage -> BackboneFreeze.checkStage(block.backbones(), stage));
        int all = fit.epochs() + fineTune.epochs();
        try (BackboneFreeze freeze = new BackboneFreeze(block.backbones())) {
            freeze.freeze();
            Phase first =
                    new Phase(fit.epochs(), List.of(), all, 1, fit.schedule(), p -> 1, onUpdate);
            List<History.Epoch> head = phases.aboveBackbone(training, fit, seed, first);
            phases.forget();
            fineTune.from().ifPresentOrElse(freeze::unfreezeFrom, freeze::unfreeze);
            Phase second =
                    new Phase(
                            fineTune.epochs(),
                            head,
                            all,
                            fineTune.rate(),
                            fineTune.schedule().orElse(fit.schedule()),
                            LayerwiseDecay.of(
                                    block.backbones(),
                                    fit.backboneRate().orElse(1),
                                    fineTune.layerDecay()),
                            onUpdate);
            List<History.Epoch> tuned =
                    fineTune.from().isPresent()
                            ? phases.fromStage(fineTune.from().get(), training, fit, seed, second)
                            : phases.whole(training, fit, seed, second);
            return new History(head, tuned);
        }
    }

    /**
     * Evaluates the classifier on cached features.
     *
     * @param data the examples
     * @param into accumulates the predictions
     * @return true if features of the data set were cached; otherwise nothing is evaluated
     */
    public boolean evaluate(Dataset<I, L> data, Evaluations<L> into) {
        return phases.evaluate(data, into);
    }

    /** Frees the cached features. */
    @Override
    public void close() {
        phases.forget();
    }
}
