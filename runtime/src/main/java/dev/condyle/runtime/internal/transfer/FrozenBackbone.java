package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.BranchBlock;

/**
 * The backbones of a classifier, all of which are completely frozen. The output is their features,
 * and the unchanged inputs that have no backbone. The layers after the backbones and the head are
 * trained on them.
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
    public Block parameters() {
        return block;
    }

    @Override
    public TrainableStages above() {
        return new TrainableStages(
                block, child -> !block.backbones().contains(child), block::forwardRest);
    }
}
