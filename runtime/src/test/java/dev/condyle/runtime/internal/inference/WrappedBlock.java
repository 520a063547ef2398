package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.TinyModel;
import java.util.function.BiFunction;

/** A {@link TinyBlock} whose output passes through a test's own function. */
public final class WrappedBlock extends AbstractBlock implements ClassifierBlock {

    private final TinyBlock tiny = addChildBlock("tiny", new TinyBlock());
    private final BiFunction<Block, NDArray, NDArray> function;

    /** The spec of {@link TinyModel} with such a block. */
    public static ModelSpec<float[], Size> spec(BiFunction<Block, NDArray, NDArray> function) {
        ModelSpec<float[], Size> tiny = TinyModel.SPEC;
        return new ModelSpec<>(
                tiny.name(),
                tiny.fingerprint(),
                tiny.input(),
                tiny.tasks(),
                () -> new WrappedBlock(function),
                tiny.layers(),
                tiny.backbones(),
                tiny.columns());
    }

    private WrappedBlock(BiFunction<Block, NDArray, NDArray> function) {
        this.function = function;
    }

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        return tiny.forwardFeatures(store, inputs, training);
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        NDArray output = tiny.forwardHead(store, features, training).singletonOrThrow();
        return new NDList(function.apply(tiny, output));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return tiny.getOutputShapes(inputShapes);
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        tiny.initialize(manager, dataType, inputShapes);
    }
}
