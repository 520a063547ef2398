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
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Names.Abstract}.
 *
 * <pre>
 * Name            Layer                         Output shape  Params
 * x               Dense(4)                      (N, 4)            20
 * inputs          Dense(4)                      (N, 4)            20
 * features        Dense(4)                      (N, 4)            20
 * params          Dense(4)                      (N, 4)            20
 * training        Dense(4)                      (N, 4)            20
 * parameterStore  Dense(4)                      (N, 4)            20
 * children        Dense(4)                      (N, 4)            20
 * inputShapes     Dense(4)                      (N, 4)            20
 * manager         Dense(4)                      (N, 4)            20
 * shapes          Dense(4)                      (N, 4)            20
 * größe           Dense(4)                      (N, 4)            20
 * $               Dense(4)                      (N, 4)            20
 * head            Dropout(0.1), Dense(units=2)  (N, 2)            10
 * Total parameters: 250
 * Trainable parameters: 250
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Names_AbstractBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Linear x;

    private final Linear inputs;

    private final Linear features;

    private final Linear params;

    private final Linear training;

    private final Linear parameterStore;

    private final Linear children;

    private final Linear inputShapes;

    private final Linear manager;

    private final Linear shapes;

    private final Linear größe;

    private final Linear $;

    private final Linear head;

    Names_AbstractBlock() {
        super(VERSION);
        x = addChildBlock("x", Linear.builder().setUnits(4).build());
        inputs = addChildBlock("inputs", Linear.builder().setUnits(4).build());
        features = addChildBlock("features", Linear.builder().setUnits(4).build());
        params = addChildBlock("params", Linear.builder().setUnits(4).build());
        training = addChildBlock("training", Linear.builder().setUnits(4).build());
        parameterStore = addChildBlock("parameterStore", Linear.builder().setUnits(4).build());
        children = addChildBlock("children", Linear.builder().setUnits(4).build());
        inputShapes = addChildBlock("inputShapes", Linear.builder().setUnits(4).build());
        manager = addChildBlock("manager", Linear.builder().setUnits(4).build());
        shapes = addChildBlock("shapes", Linear.builder().setUnits(4).build());
        größe = addChildBlock("größe", Linear.builder().setUnits(4).build());
        $ = addChildBlock("$", Linear.builder().setUnits(4).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = this.x.forward(parameterStore, inputs, training);
        x = this.inputs.forward(parameterStore, x, training);
        x = this.features.forward(parameterStore, x, training);
        x = this.params.forward(parameterStore, x, training);
        x = this.training.forward(parameterStore, x, training);
        x = this.parameterStore.forward(parameterStore, x, training);
        x = children.forward(parameterStore, x, training);
        x = inputShapes.forward(parameterStore, x, training);
        x = manager.forward(parameterStore, x, training);
        x = shapes.forward(parameterStore, x, training);
        x = größe.forward(parameterStore, x, training);
        x = $.forward(parameterStore, x, training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList x = DropoutBlock.dropout(features.singletonOrThrow(), 0.1f, training);
        return head.forward(parameterStore, x, training);
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
        for (Block child : getChildren().values()) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
