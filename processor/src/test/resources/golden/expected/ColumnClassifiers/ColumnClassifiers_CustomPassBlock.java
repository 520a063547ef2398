package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link ColumnClassifiers.CustomPass}.
 *
 * <pre>
 * Name     Layer           Output shape  Params
 * columns  Columns(Word)   ?                  0
 * hidden   Dense(4)        ?                  ?
 * head     Dense(units=2)  (N, 2)             ?
 * Total parameters: 0 + those of hidden, head
 * Trainable parameters: 0 + those of hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_CustomPassBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final ColumnsBlock columns;

    private final Linear hidden;

    private final Linear head;

    /**
     * Creates the block.
     *
     * @param encoder the encoder with fitted columns
     */
    ColumnClassifiers_CustomPassBlock(ColumnClassifiers_WordEncoder encoder) {
        super(VERSION);
        columns = addChildBlock("columns", encoder.block());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = columns.forward(parameterStore, inputs, training);
        return ForwardPass.run(this::forwardLayers, parameterStore, x, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        ColumnClassifiers.CustomPass network = pass.instance(ColumnClassifiers.CustomPass::new);
        network.hidden = pass.layer("hidden", "Dense(4)", hidden);
        return new NDList(network.features(inputs.singletonOrThrow()));
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        columns.initialize(manager, dataType, shapes);
        shapes = columns.getOutputShapes(shapes);
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, shapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
