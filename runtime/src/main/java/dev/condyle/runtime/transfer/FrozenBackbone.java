package dev.condyle.runtime.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.TransferBlock;

/**
 * A backbone that is frozen as a whole. It gives features; the layers behind it and the head take
 * them.
 *
 * @param block the classifier
 */
record FrozenBackbone(TransferBlock block) implements FrozenPart {

    @Override
    public String name() {
        return "Features";
    }

    @Override
    public NDArray forward(ParameterStore store, NDArray inputs) {
        return block.forwardBackbone(store, new NDList(inputs), false).singletonOrThrow();
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(block.backbone());
    }

    @Override
    public UpperPart above() {
        return new UpperPart(block, child -> child != block.backbone(), block::forwardRest);
    }
}
