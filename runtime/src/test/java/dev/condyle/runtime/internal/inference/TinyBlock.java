package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.DropoutBlock;

/** A small network, written as the processor writes them: (N, 4) to (N, 3). */
public final class TinyBlock extends ChainBlock {

    private final Linear hidden = addChildBlock("hidden", Linear.builder().setUnits(8).build());
    private final Block norm = addChildBlock("norm", BatchNorm.builder().build());
    private final Block dropout =
            addChildBlock("dropout", DropoutBlock.builder().optRate(0.5f).build());
    private final Linear head = addChildBlock("head", Linear.builder().setUnits(3).build());

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        NDList x = hidden.forward(store, inputs, training);
        x = norm.forward(store, x, training);
        x = Activation.relu(x);
        return dropout.forward(store, x, training);
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }
}
