package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.block.DropoutBlock;

/** The classifier of a network: from (N, C, H, W) to logits (N, classes). */
final class TopStep {

    private final Top top;
    private final Linear dense;

    TopStep(Top top, Layers layers) {
        this.top = top;
        dense = layers.add(top.names().own(), Linear.builder().setUnits(top.classes()).build());
    }

    NDArray apply(ParameterStore store, NDArray x, boolean training) {
        NDArray pooled = Pool.globalAvgPool2d(x);
        NDArray kept = pooled;
        if (training && top.dropout() > 0) {
            kept = DropoutBlock.dropout(pooled, (float) top.dropout(), true).singletonOrThrow();
        }
        NDArray logits = dense.forward(store, new NDList(kept), training).singletonOrThrow();
        Step.replace(kept, logits, pooled);
        return Step.replace(pooled, logits, x);
    }

    Shape output(Shape features) {
        return new Shape(features.get(0), top.classes());
    }

    void initialize(NDManager manager, DataType dataType, Shape features) {
        dense.initialize(manager, dataType, new Shape(features.get(0), top.in()));
    }
}
