package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.block.NestedBlocks;
import dev.condyle.runtime.block.PaddedPool;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Masks.Maximum}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * mask   GlobalMaxPool                          (N, 6)             0
 * head   Dense(units=3)                         (N, 3)            21
 * Total parameters: 141
 * Trainable parameters: 141
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_MaximumBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final EmbeddingBlock words;

    private final DelegatingBlock mask;

    private final Linear head;

    Masks_MaximumBlock() {
        super(VERSION);
        words = addChildBlock("words", EmbeddingBlock.builder().setVocabulary(20).setDimension(6)
                .build());
        mask = addChildBlock("mask", NestedBlocks.transposedInput(PaddedPool.globalMaxPoolBlock()));
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList mask = EmbeddingBlock.mask(inputs);
        NDList x = words.forward(parameterStore, inputs, training);
        x = this.mask.forward(parameterStore, NestedBlocks.masked(x, mask), training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        return head.forward(parameterStore, features, training);
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 3)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
