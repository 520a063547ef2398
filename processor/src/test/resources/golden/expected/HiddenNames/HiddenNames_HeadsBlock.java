package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.HiddenHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link HiddenNames.Heads}.
 *
 * <pre>
 * Name        Layer                                   Output shape  Params
 * List        Dense(4)                                (N, 4)            20
 * Dropout     Dropout(0.1), Dense(units=2)            (N, 2)            10
 * Linear      Dense(units=2)                          (N, 2)            10
 * HiddenHead  HiddenHead(hidden=3, activation=RELU),  (N, 2)            23
 *               Dense(units=2)
 * Total parameters: 63
 * Trainable parameters: 63
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HiddenNames_HeadsBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear List_;

    private final Linear Dropout_;

    private final Linear Linear_;

    private final HiddenHead HiddenHead_;

    HiddenNames_HeadsBlock() {
        super(VERSION);
        List_ = addChildBlock("List", Linear.builder().setUnits(4).build());
        Dropout_ = addChildBlock("Dropout", Linear.builder().setUnits(2).build());
        Linear_ = addChildBlock("Linear", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        HiddenHead_ = addChildBlock("HiddenHead", HiddenHead.builder()
                .setUnits(3)
                .optActivation(x -> Activation.relu(x))
                .setLogits(Linear.builder().setUnits(2).build())
                .build());
    }

    @java.lang.Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = List_.forward(parameterStore, inputs, training);
        return x;
    }

    @java.lang.Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(3);
        logits.addAll(Dropout_.forward(parameterStore,
                DropoutBlock.dropout(features.singletonOrThrow(), 0.1f, training), training));
        logits.addAll(Linear_.forward(parameterStore, features, training));
        logits.addAll(HiddenHead_.forward(parameterStore, features, training));
        return logits;
    }

    @java.lang.Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<java.lang.String, java.lang.Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @java.lang.Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 2),
                new Shape(inputShapes[0].get(0), 2), new Shape(inputShapes[0].get(0), 2)};
    }

    @java.lang.Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(List_)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(Dropout_, Linear_, HiddenHead_)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
