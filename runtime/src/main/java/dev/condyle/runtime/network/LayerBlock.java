package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.Parameters;

/** A layer with weights. The shapes of the weights are known before initialisation. */
abstract class LayerBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    LayerBlock() {
        super(VERSION);
    }

    abstract NDArray apply(ParameterStore store, NDArray x, boolean training);

    abstract Shape output(Shape input);

    /** Adds a parameter under its PyTorch name. */
    final Parameter add(String name, Parameter.Type type, Shape shape) {
        boolean learned = Parameters.isLearned(type);
        return addParameter(
                Parameter.builder()
                        .setName(name)
                        .setType(type)
                        .optShape(shape)
                        .optRequiresGrad(learned)
                        .build());
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return new NDList(apply(store, inputs.singletonOrThrow(), training));
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {output(inputShapes[0])};
    }
}
