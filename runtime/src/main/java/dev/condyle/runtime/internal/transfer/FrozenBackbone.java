package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.BranchBlock;

/**
 * The networks of a classifier where all of them are frozen as a whole. They give features, and
 * inputs without a network as they are; the layers behind them and the head take those.
 *
 * @param block the classifier
 */
record FrozenBackbone(BranchBlock block) implements FrozenPart {

    @Override
    public String name() {
        return "Features";
    }

    @Override
    public NDList forward(ParameterStore store, NDList inputs) {
        return block.forwardBackbone(store, inputs, false);
    }

    @Override
    public String fingerprint() {
        return BackboneFingerprint.of(block.backbones());
    }

    @Override
    public TrainableStages above() {
        return new TrainableStages(
                block, child -> !block.backbones().contains(child), block::forwardRest);
    }
}
