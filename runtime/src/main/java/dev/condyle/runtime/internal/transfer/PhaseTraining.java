package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Trains a classifier for one phase. The output of the frozen part is computed once and cached, or
 * recomputed in every epoch if the inputs differ between epochs.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
final class PhaseTraining<I, L> {

    private static final long MEMORY_BYTES = 256L << 20;
    // Activations may be many times larger than features; larger ones are recomputed instead.
    private static final long ACTIVATION_BYTES = 8L << 30;

    private final ModelSpec<I, L> spec;
    private final DeviceNetwork<I> network;
    private final Supplier<Tasks<L>> tasks;
    private final BranchBlock block;
    private final long budget;
    private final FrozenTraining<I, L> frozen;

    /**
     * Creates a training.
     *
     * @param spec the specification of the classifier
     * @param network the network of the classifier, with a {@link BranchBlock}
     * @param tasks returns the current tasks, whose targets may learn
     */
    PhaseTraining(ModelSpec<I, L> spec, DeviceNetwork<I> network, Supplier<Tasks<L>> tasks) {
        this.spec = spec;
        this.network = network;
        this.tasks = tasks;
        block = (BranchBlock) network.block();
        budget = Math.min(MEMORY_BYTES, Runtime.getRuntime().maxMemory() / 4);
        frozen = new FrozenTraining<>(spec, network, tasks, new FrozenBackbone(block), budget);
    }

    /** Trains all parameters that are not frozen, with forward passes through the whole network. */
    List<History.Epoch> whole(Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase phase) {
        return run(block, training, fit, phase);
    }

    /** Trains the layers after completely frozen backbones, and caches the features. */
    List<History.Epoch> aboveBackbone(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase phase) {
        List<String> changes = changes(fit);
        if (changes.isEmpty()) {
            return frozen.fit(training, fit, phase);
        }
        ProgressDisplay.print(
                fit.progress(),
                listed(changes)
                        + (changes.size() == 1 ? " changes" : " change")
                        + " the inputs in each epoch, so the features of the frozen"
                        + " backbone are recomputed in each epoch.");
        return recomputing(new FrozenBackbone(block), training, fit, phase);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        String all = String.join(", ", names.subList(0, last));
        return last == 0 ? names.get(0) : all + " and " + names.get(last);
    }

    /**
     * Trains a backbone from a stage upwards, and the layers after it. The activations of the
     * frozen stages are cached for this phase. They are recomputed in each epoch if they exceed 8
     * GiB or if the inputs change between epochs. A model with several inputs is trained as a
     * whole.
     *
     * @param stage the name of the lowest trained stage; the stages below it are frozen
     */
    List<History.Epoch> fromStage(
            String stage, Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase phase) {
        NetworkBlock backbone = (NetworkBlock) block.backbones().get(0);
        if (!(block instanceof TransferBlock only) || !backbone.hasBelow(stage)) {
            return whole(training, fit, phase);
        }
        FrozenStages stages = new FrozenStages(only, backbone, stage);
        int examples = training.size() + fit.validation().map(Dataset::size).orElse(0);
        boolean fits = stages.bytes(spec.input().shape(), examples) <= ACTIVATION_BYTES;
        if (!fits || !changes(fit).isEmpty()) {
            return recomputing(stages, training, fit, phase);
        }
        FrozenTraining<I, L> kept = new FrozenTraining<>(spec, network, tasks, stages, budget);
        try {
            return kept.fit(training, fit, phase);
        } finally {
            kept.forget();
        }
    }

    private List<History.Epoch> recomputing(
            FrozenPart part, Dataset<I, L> training, Fit<? super I, ? super L> fit, Phase phase) {
        try (FrozenPass pass = new FrozenPass(part, network)) {
            return run(part.above().onInputs(pass, network.passBatch()), training, fit, phase);
        }
    }

    /** Returns the options of a training that change the inputs in each epoch. */
    private static List<String> changes(Fit<?, ?> fit) {
        List<String> changes = new ArrayList<>();
        if (!fit.augmentations().isEmpty()) {
            changes.add("Fit.augment");
        }
        if (fit.mixup().isPresent()) {
            changes.add("Fit.mixup");
        }
        if (fit.cutMix().isPresent()) {
            changes.add("Fit.cutMix");
        }
        return changes;
    }

    private List<History.Epoch> run(
            ClassifierBlock trained,
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            Phase phase) {
        return TrainingLoop.run(
                trained, network.manager(), spec.input(), tasks.get(), training, fit, phase);
    }

    /**
     * Evaluates the classifier on cached features.
     *
     * @param data the examples
     * @param into accumulates the predictions
     * @return true if features of the data set were cached; otherwise nothing is evaluated
     */
    boolean evaluate(Dataset<I, L> data, Evaluations<L> into) {
        return frozen.evaluate(data, into);
    }

    /** Frees the features of the backbone. */
    void forget() {
        frozen.forget();
    }
}
