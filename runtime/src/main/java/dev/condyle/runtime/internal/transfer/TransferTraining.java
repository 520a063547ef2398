package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
import dev.condyle.runtime.internal.loop.TrainingRun;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trains a model with pretrained backbones, in one phase or, with fine-tuning, in several.
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
     * Trains the model; see {@link dev.condyle.runtime.model.Classifier#fit}.
     *
     * @param run the training, of which all phases run
     * @param onUpdate called before each update of the weights
     */
    public void fit(
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            TrainingRun run,
            Runnable onUpdate) {
        Phase only = Phase.first(run, fit).withOnUpdate(onUpdate);
        if (!fit.fineTuning().isEmpty()) {
            inPhases(training, fit, only);
            return;
        }
        long trained = trained();
        if (trained == 0) {
            phases.aboveBackbone(training, fit, only);
            return;
        }
        if (trained < block.backbones().size()) {
            ProgressDisplay.print(
                    fit.progress(),
                    "Not all networks are frozen, so the features of the frozen networks are"
                            + " recomputed in each epoch.");
        }
        LayerwiseDecay rates =
                fit.layerDecay().isPresent()
                        ? LayerwiseDecay.of(
                                block.backbones(),
                                fit.backboneRate().orElse(1),
                                fit.layerDecay().getAsDouble())
                        : LayerwiseDecay.of(block.backbones(), fit.backboneRate().orElse(1));
        phases.whole(training, fit, only.withRates(rates));
    }

    private long trained() {
        return block.backbones().stream()
                .filter(dev.condyle.runtime.network.Network::isTrainable)
                .count();
    }

    /**
     * Rejects options that have no effect on the backbone, or refer to an unknown stage.
     *
     * @throws IllegalArgumentException if there is such an option
     */
    public void check(Fit<?, ?> fit) {
        Optional<String> option = backboneOption(fit);
        if (option.isPresent() && !BackboneFreeze.canLearn(block.backbones())) {
            throw new IllegalArgumentException(
                    option.get()
                            + " has no effect: the backbone of "
                            + spec.name()
                            + " has no trainable weights. Remove it.");
        }
        for (FineTune phase : fit.fineTuning()) {
            phase.from().ifPresent(stage -> BackboneFreeze.checkStage(block.backbones(), stage));
        }
        if (option.isPresent() && fit.fineTuning().isEmpty() && trained() == 0) {
            throw new IllegalArgumentException(
                    option.get()
                            + " has no effect: the backbone of "
                            + spec.name()
                            + " is frozen. Remove it, or add Fit.fineTune.");
        }
    }

    private static Optional<String> backboneOption(Fit<?, ?> fit) {
        if (!fit.fineTuning().isEmpty()) {
            return Optional.of("Fit.fineTune");
        }
        if (fit.backboneRate().isPresent()) {
            return Optional.of("Fit.backboneRate");
        }
        return fit.layerDecay().isPresent() ? Optional.of("Fit.layerDecay") : Optional.empty();
    }

    private void inPhases(Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase first) {
        TrainingRun run = first.run();
        try (BackboneFreeze freeze = new BackboneFreeze(block.backbones())) {
            if (fit.epochs() == 0) {
                run.addEmptyPhase();
            } else if (run.runsNextPhase()) {
                freeze.freeze();
                phases.aboveBackbone(training, fit, first);
            }
            phases.forget();
            for (FineTune fineTune : fit.fineTuning()) {
                if (run.runsNextPhase()) {
                    fineTune.from().ifPresentOrElse(freeze::unfreezeFrom, freeze::unfreeze);
                    fineTune(training, fit, first, fineTune);
                }
            }
        }
    }

    private void fineTune(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase first, FineTune fineTune) {
        Phase phase =
                new Phase(
                        first.run(),
                        fineTune.epochs(),
                        fineTune.rate(),
                        fineTune.schedule().orElse(fit.schedule()),
                        LayerwiseDecay.of(
                                block.backbones(),
                                fit.backboneRate().orElse(1),
                                fineTune.layerDecay()),
                        first.onUpdate());
        if (fineTune.from().isPresent()) {
            phases.fromStage(fineTune.from().get(), training, fit, phase);
        } else {
            phases.whole(training, fit, phase);
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
