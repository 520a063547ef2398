package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.NormMode;
import dev.condyle.runtime.block.Parameters;
import java.util.List;
import java.util.function.Predicate;

/**
 * A described network as a DJL block: pictures (N, C, H, W) to features (N, F, ceil(H / s), ceil(W
 * / s)), or to logits (N, classes) where the architecture has its classifier. Its children are its
 * layers, under the names that they have in files of weights.
 *
 * <p>It is made of stages that can be frozen: {@link #trainFrom} freezes those below one. What is
 * frozen keeps its weights and, whatever the mode of the norms, its running statistics. Forward
 * passes by several threads at once are safe while nobody freezes or trains. Given a {@link
 * StageInput} it runs its upper stages only.
 */
public final class NetworkBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Architecture architecture;
    private final NormMode norms;
    private final List<StageSteps> stages;
    private final List<Step> steps;
    private final TopStep top;

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
     * Builds a network; every stage is trainable.
     *
     * @param architecture what to build
     * @param norms what batch norms do while training
     */
    public static NetworkBlock of(Architecture architecture, NormMode norms) {
        return new NetworkBlock(architecture, norms);
    }

    /** What it was built from. */
    public Architecture architecture() {
        return architecture;
    }

    /** The names of its stages, from the picture to the features. */
    public List<String> stages() {
        return stages.stream().map(StageSteps::name).toList();
    }

    /**
     * The parameters of a stage that training can change, frozen or not: those to give a rate of
     * their own.
     *
     * @param stage the full name of a stage
     * @throws IllegalArgumentException if there is no such stage; the message names those there are
     */
    public List<Parameter> parameters(String stage) {
        return stages.get(find(stage)).learned();
    }

    /** Freezes all stages. The network's own classifier, where it has one, stays trainable. */
    public void freeze() {
        stages.forEach(stage -> stage.freeze(true));
    }

    /** Makes all stages trainable. */
    public void unfreeze() {
        stages.forEach(stage -> stage.freeze(false));
    }

    /**
     * Makes a stage and all above it trainable and freezes all below.
     *
     * @param stage the name of a stage, or what several begin with: {@code layer4} for {@code
     *     layer4.0} and {@code layer4.1}
     * @throws IllegalArgumentException if there is no such stage; the message names those there are
     */
    public void trainFrom(String stage) {
        int first = find(stage);
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).freeze(i < first);
        }
    }

    /** Whether there is a stage below this one. */
    public boolean hasBelow(String stage) {
        return find(stage) > 0;
    }

    /**
     * Passes pictures through the stages below one, as predictions do. {@link StageInput} takes
     * them further.
     *
     * @param stage the name of the lowest stage that is left out, as for {@link #trainFrom}
     * @param store gives the parameters
     * @param pictures (N, C, H, W)
     * @return (N, C', H', W')
     */
    public NDArray forwardBelow(String stage, ParameterStore store, NDArray pictures) {
        return Step.applyAll(steps(0, find(stage)), store, pictures, false);
    }

    /**
     * The shape of what {@link #forwardBelow} gives.
     *
     * @param stage the name of a stage
     * @param pictures the shape of the pictures, (N, C, H, W)
     */
    public Shape outputBelow(String stage, Shape pictures) {
        return Step.outputAll(steps(0, find(stage)), pictures);
    }

    private int find(String stage) {
        return StageFinder.find(stages(), stage);
    }

    private List<Step> steps(int from, int to) {
        return stages.subList(from, to).stream().flatMap(s -> s.steps().stream()).toList();
    }

    /** Freezes or unfreezes as DJL does, but running statistics never take gradients. */
    @Override
    public void freezeParameters(boolean freeze, Predicate<Parameter> predicate) {
        super.freezeParameters(freeze, predicate.and(p -> freeze || Parameters.isLearned(p)));
    }

    /** Freezes or unfreezes all parameters, but running statistics never take gradients. */
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
        NDArray picture = inputs.singletonOrThrow();
        boolean moving = training && norms == NormMode.TRAIN;
        List<Step> run =
                inputs instanceof StageInput in ? steps(find(in.stage()), stages.size()) : steps;
        NDArray features = Step.applyAll(run, store, picture, moving);
        return new NDList(
                top == null
                        ? features
                        : Step.replace(features, top.apply(store, features, training), picture));
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape picture = inputShapes[0];
        if (picture.dimension() != 4 || picture.get(1) != architecture.inputChannels()) {
            throw new IllegalArgumentException(
                    architecture.name()
                            + " takes pictures (N, "
                            + architecture.inputChannels()
                            + ", H, W), not "
                            + picture
                            + ".");
        }
        Step.initializeAll(steps, manager, dataType, picture);
        if (top != null) {
            top.initialize(manager, dataType, Step.outputAll(steps, picture));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape features = Step.outputAll(steps, inputShapes[0]);
        return new Shape[] {top == null ? features : top.output(features)};
    }
}
