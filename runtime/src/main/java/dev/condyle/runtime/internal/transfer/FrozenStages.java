package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.StageInput;
import java.util.List;

/**
 * The frozen stages of a backbone below the lowest trained stage. The output is their activations.
 * The stages above, the layers after the backbone and the head are trained on them.
 *
 * @param block the classifier
 * @param network the backbone
 * @param stage the name of the lowest trained stage, which is not the bottom stage
 */
record FrozenStages(TransferBlock block, NetworkBlock network, String stage) implements FrozenPart {

    @Override
    public String name() {
        return "Activations";
    }

    @Override
    public NDList forward(ParameterStore store, NDList inputs) {
        return new NDList(network.forwardBelow(stage, store, inputs.singletonOrThrow()));
    }

    /**
     * Returns the fingerprint of the whole backbone, which is sufficient since cached activations
     * are used in a single phase only.
     */
    @Override
    public String fingerprint() {
        return BackboneFingerprint.of(List.of(network));
    }

    @Override
    public Block parameters() {
        return block;
    }

    @Override
    public TrainableStages above() {
        return new TrainableStages(
                block,
                child -> true,
                (store, activations, training) ->
                        block.forwardFeatures(
                                store,
                                new StageInput(stage, activations.singletonOrThrow()),
                                training));
    }

    /**
     * Returns the size of the activations in bytes.
     *
     * @param input the shape of one input, (C, H, W)
     * @param examples the number of inputs
     */
    long bytes(Shape input, int examples) {
        Shape activations = network.outputBelow(stage, new Shape(examples).addAll(input));
        return activations.size() * Float.BYTES;
    }
}
