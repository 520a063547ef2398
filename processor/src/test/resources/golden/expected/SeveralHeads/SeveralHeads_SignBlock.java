package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralHeads.Sign}.
 *
 * <pre>
 * Name        Layer                             Output shape  Params
 * flat        Flatten                           (N, 192)           0
 * hidden      Dense(units=16, activation=RELU)  (N, 16)        3,088
 * form        Dense(units=3)                    (N, 3)            51
 * seenColour  Dropout(0.25), Dense(units=2)     (N, 2)            34
 * Total parameters: 3,173
 * Trainable parameters: 3,173
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_SignBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Block flat;

    private final Linear hidden;

    private final Linear form;

    private final Linear seenColour;

    SeveralHeads_SignBlock() {
        super(VERSION);
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
        form = addChildBlock("form", Linear.builder().setUnits(3).build());
        seenColour = addChildBlock("seenColour", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = flat.forward(parameterStore, inputs, training);
        x = hidden.forward(parameterStore, x, training);
        x = Activation.relu(x);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(form.forward(parameterStore, features, training));
        logits.addAll(seenColour.forward(parameterStore,
                DropoutBlock.dropout(features.singletonOrThrow(), 0.25f, training), training));
        return logits;
    }

    @Override
    protected NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training,
            PairList<String, Object> params) {
        return forwardHead(parameterStore,
                forwardFeatures(parameterStore, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(flat, hidden)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(form, seenColour)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
