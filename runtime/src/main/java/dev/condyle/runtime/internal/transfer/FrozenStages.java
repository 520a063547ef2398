package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.StageInput;
import java.util.List;

/**
 * The stages of a backbone below the lowest one that is trained. They give activations; the stages
 * above, the layers behind the backbone and the head take them.
 *
 * @param block the classifier
 * @param network its backbone
 * @param stage the name of the lowest stage that is trained, which is not the bottom
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
     * That of the whole backbone: what is kept of a part that is trained above is used in one
     * training only.
     */
    @Override
    public String fingerprint() {
        return BackboneFingerprint.of(List.of(network));
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
     * How many bytes its activations take.
     *
     * @param input the shape of one input, (C, H, W)
     * @param examples the number of inputs
     */
    long bytes(Shape input, int examples) {
        Shape activations = network.outputBelow(stage, new Shape(examples).addAll(input));
        return activations.size() * Float.BYTES;
    }
}
