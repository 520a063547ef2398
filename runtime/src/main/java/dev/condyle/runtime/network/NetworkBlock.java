package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.NormMode;
import dev.condyle.runtime.block.Parameters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DJL block that is built from an {@link Architecture}: from images (N, C, H, W) to features (N,
 * F, ceil(H / s), ceil(W / s)), or to logits (N, classes) if the architecture includes a
 * classifier. Its children are its layers, under their names in weight files.
 *
 * <p>The block consists of stages that can be frozen: {@link #trainFrom} freezes all stages below
 * one. Frozen layers keep their weights and, in every norm mode, their running statistics. Forward
 * passes are thread-safe while no thread freezes or trains. If the input is a {@link StageInput},
 * only the upper stages run.
 */
public final class NetworkBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Architecture architecture;
    private final NormMode norms;
    private final List<StageSteps> stages;
    private final List<Step> steps;
    private final @Nullable TopStep top; // null: no classifier

    private NetworkBlock(Architecture architecture, NormMode norms) {
        super(VERSION);
        this.architecture = architecture;
        this.norms = norms;
        stages =
                architecture.stages().stream()
                        .map(stage -> StageSteps.of(stage, this::addChildBlock))
                        .toList();
        steps = steps(0, stages.size());
        top = architecture.top().map(t -> new TopStep(t, this::addChildBlock)).orElse(null);
    }

    /**
     * Builds a network. All stages are trainable.
     *
     * @param architecture the architecture of the network
     * @param norms how batch norms behave during training
     */
    public static NetworkBlock of(Architecture architecture, NormMode norms) {
        return new NetworkBlock(architecture, norms);
    }

    /** Returns the architecture of the network. */
    public Architecture architecture() {
        return architecture;
    }

    /** Returns the names of the stages, from the image to the features. */
    public List<String> stages() {
        return stages.stream().map(StageSteps::name).toList();
    }

    /**
     * Returns the learned parameters of a stage, frozen or not, for example to give them their own
     * learning rate.
     *
     * @param stage the full name of a stage
     * @throws IllegalArgumentException if there is no such stage; the message lists all stages
     */
    public List<Parameter> parameters(String stage) {
        return stages.get(find(stage)).learned();
    }

    /** Freezes all stages. The classifier of the network, if any, stays trainable. */
    public void freeze() {
        stages.forEach(stage -> stage.freeze(true));
    }

    /** Unfreezes all stages. */
    public void unfreeze() {
        stages.forEach(stage -> stage.freeze(false));
    }

    /**
     * Unfreezes a stage and all stages above it and freezes all stages below.
     *
     * @param stage the name of a stage, or a common prefix: {@code layer4} for {@code layer4.0} and
     *     {@code layer4.1}
     * @throws IllegalArgumentException if there is no such stage; the message lists all stages
     */
    public void trainFrom(String stage) {
        int first = find(stage);
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).freeze(i < first);
        }
    }

    /** Returns whether there is a stage below this one. */
    public boolean hasBelow(String stage) {
        return find(stage) > 0;
    }

    /**
     * Returns the running statistics that a training pass does not update: all of them if batch
     * norms run in inference mode, otherwise those of the frozen batch norms.
     */
    public List<Parameter> frozenStatistics() {
        return statistics(this).toList();
    }

    private Stream<Parameter> statistics(Block block) {
        if (block instanceof NormBlock norm) {
            return norms == NormMode.TRAIN && norm.isTrainable()
                    ? Stream.empty()
                    : Parameters.of(norm).stream().filter(it -> !Parameters.isLearned(it));
        }
        return block.getChildren().values().stream().flatMap(this::statistics);
    }

    /**
     * Runs images through the stages below one, in inference mode. Pass the result to {@link
     * #forward} in a {@link StageInput} to run the remaining stages.
     *
     * @param stage the name of the lowest stage that does not run, as for {@link #trainFrom}
     * @param store the parameter store
     * @param images the images, (N, C, H, W)
     * @return the activations, (N, C', H', W')
     */
    public NDArray forwardBelow(String stage, ParameterStore store, NDArray images) {
        return Step.applyAll(steps(0, find(stage)), store, images, false);
    }

    /**
     * Returns the output shape of {@link #forwardBelow}.
     *
     * @param stage the name of a stage
     * @param images the shape of the images, (N, C, H, W)
     */
    public Shape outputBelow(String stage, Shape images) {
        return Step.outputAll(steps(0, find(stage)), images);
    }

    private int find(String stage) {
        return StageFinder.find(stages(), stage);
    }

    private List<Step> steps(int from, int to) {
        return stages.subList(from, to).stream().flatMap(s -> s.steps().stream()).toList();
    }

    /** Freezes or unfreezes parameters as in DJL. Running statistics never require gradients. */
    @Override
    public void freezeParameters(boolean freeze, Predicate<Parameter> predicate) {
        super.freezeParameters(freeze, predicate.and(p -> freeze || Parameters.isLearned(p)));
    }

    /** Freezes or unfreezes all parameters. Running statistics never require gradients. */
    @Override
    public void freezeParameters(boolean freeze) {
        freezeParameters(freeze, parameter -> true);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray images = inputs.singletonOrThrow();
        boolean updateNorms = training && norms == NormMode.TRAIN;
        List<Step> run =
                inputs instanceof StageInput in ? steps(find(in.stage()), stages.size()) : steps;
        NDArray features = Step.applyAll(run, store, images, updateNorms);
        return new NDList(
                top == null
                        ? features
                        : Step.replace(features, top.apply(store, features, training), images));
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape images = inputShapes[0];
        if (images.dimension() != 4 || images.get(1) != architecture.inputChannels()) {
            throw new IllegalArgumentException(
                    architecture.name()
                            + " expects images of shape (N, "
                            + architecture.inputChannels()
                            + ", H, W), not "
                            + images
                            + ".");
        }
        Step.initializeAll(steps, manager, dataType, images);
        if (top != null) {
            top.initialize(manager, dataType, Step.outputAll(steps, images));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape features = Step.outputAll(steps, inputShapes[0]);
        return new Shape[] {top == null ? features : top.output(features)};
    }
}
