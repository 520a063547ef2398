package golden;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Names.Joined}.
 *
 * <pre>
 * Name                Layer                     Output shape        Params
 * manager             MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * managerPooling      GlobalAvgPool             (N, 1024)                0
 * inputShapes         MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * inputShapesPooling  GlobalAvgPool             (N, 1024)                0
 * x                   MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * xPooling            GlobalAvgPool             (N, 1024)                0
 * training            MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * trainingPooling     GlobalAvgPool             (N, 1024)                0
 * head                Dense(units=2)            (N, 2)               8,194
 * Total parameters: 12,923,650
 * Trainable parameters: 12,836,098
 * Running statistics: 87,552
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Names_JoinedBlock extends AbstractBlock implements BranchBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions MANAGER_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .norms(NormMode.TRAIN);

    static final NetworkOptions INPUT_SHAPES_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .norms(NormMode.TRAIN);

    static final NetworkOptions X_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .norms(NormMode.TRAIN);

    static final NetworkOptions TRAINING_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .norms(NormMode.TRAIN);

    private final Block manager;

    private final Block managerPooling;

    private final Block inputShapes;

    private final Block inputShapesPooling;

    private final Block x;

    private final Block xPooling;

    private final Block training;

    private final Block trainingPooling;

    private final Linear head;

    Names_JoinedBlock() {
        super(VERSION);
        manager = addChildBlock("manager", new MobileNetV1().block(MANAGER_OPTIONS));
        managerPooling = addChildBlock("managerPooling", Pool.globalAvgPool2dBlock());
        inputShapes = addChildBlock("inputShapes", new MobileNetV1().block(INPUT_SHAPES_OPTIONS));
        inputShapesPooling = addChildBlock("inputShapesPooling", Pool.globalAvgPool2dBlock());
        x = addChildBlock("x", new MobileNetV1().block(X_OPTIONS));
        xPooling = addChildBlock("xPooling", Pool.globalAvgPool2dBlock());
        training = addChildBlock("training", new MobileNetV1().block(TRAINING_OPTIONS));
        trainingPooling = addChildBlock("trainingPooling", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
        // Glorot uniform initialisation, as in Keras.
        head.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
    }

    @Override
    public List<Block> backbones() {
        return List.of(manager, inputShapes, x, training);
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = new NDList(4);
        NDList x = manager.forward(parameterStore,
                new NDList(inputs.get(0)), training && Network.isTrainable(manager));
        x = managerPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        x = inputShapes.forward(parameterStore,
                new NDList(inputs.get(1)), training && Network.isTrainable(inputShapes));
        x = inputShapesPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        x = this.x.forward(parameterStore,
                new NDList(inputs.get(2)), training && Network.isTrainable(this.x));
        x = xPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        x = this.training.forward(parameterStore,
                new NDList(inputs.get(3)), training && Network.isTrainable(this.training));
        x = trainingPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return new NDList(NDArrays.concat(features, 1));
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
        this.manager.initialize(manager, dataType, inputShapes[0]);
        managerPooling.initialize(manager, dataType,
                this.manager.getOutputShapes(new Shape[] {inputShapes[0]}));
        this.inputShapes.initialize(manager, dataType, inputShapes[1]);
        inputShapesPooling.initialize(manager, dataType,
                this.inputShapes.getOutputShapes(new Shape[] {inputShapes[1]}));
        x.initialize(manager, dataType, inputShapes[2]);
        xPooling.initialize(manager, dataType, x.getOutputShapes(new Shape[] {inputShapes[2]}));
        this.training.initialize(manager, dataType, inputShapes[3]);
        trainingPooling.initialize(manager, dataType,
                this.training.getOutputShapes(new Shape[] {inputShapes[3]}));
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 4096)};
        for (Block child : List.of(head)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}
