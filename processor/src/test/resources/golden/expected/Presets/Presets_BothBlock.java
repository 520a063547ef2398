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
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link Presets.Both}.
 *
 * <pre>
 * Name          Layer           Output shape        Params
 * one           Stripes         (N, 4, 8, 8)             ?
 * onePooling    GlobalAvgPool   (N, 4)                   0
 * other         ResNet18        (N, 512, 7, 7)  11,186,112
 * otherPooling  GlobalAvgPool   (N, 512)                 0
 * age           Dense(units=2)  (N, 2)               1,034
 * size          Dense(units=3)  (N, 3)               1,551
 * Total parameters: 11,188,697 + those of one
 * Trainable parameters: 11,179,097 + those of one
 * Running statistics: 9,600 + those of one
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_BothBlock extends AbstractBlock implements BranchBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions ONE_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.KERAS)
            .inputChannels(1);

    static final NetworkOptions OTHER_OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block one;

    private final Block onePooling;

    private final Block other;

    private final Block otherPooling;

    private final Linear age;

    private final Linear size;

    Presets_BothBlock() {
        super(VERSION);
        one = addChildBlock("one", new Presets.Stripes().block(ONE_OPTIONS));
        onePooling = addChildBlock("onePooling", Pool.globalAvgPool2dBlock());
        other = addChildBlock("other", new ResNet18().block(OTHER_OPTIONS));
        otherPooling = addChildBlock("otherPooling", Pool.globalAvgPool2dBlock());
        age = addChildBlock("age", Linear.builder().setUnits(2).build());
        size = addChildBlock("size", Linear.builder().setUnits(3).build());
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(age, size)) {
            block.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                    XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        }
    }

    @Override
    public List<Block> backbones() {
        return List.of(one, other);
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = new NDList(2);
        NDList x = one.forward(parameterStore, new NDList(inputs.get(0)), false);
        x = onePooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        x = other.forward(parameterStore, new NDList(inputs.get(1)), false);
        x = otherPooling.forward(parameterStore, x, training);
        features.add(x.singletonOrThrow());
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return new NDList(NDArrays.concat(features, 1));
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(2);
        logits.addAll(age.forward(parameterStore, features, training));
        logits.addAll(size.forward(parameterStore, features, training));
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 2),
                new Shape(inputShapes[0].get(0), 3)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        one.initialize(manager, dataType, inputShapes[0]);
        onePooling.initialize(manager, dataType, one.getOutputShapes(new Shape[] {inputShapes[0]}));
        other.initialize(manager, dataType, inputShapes[1]);
        otherPooling.initialize(manager, dataType,
                other.getOutputShapes(new Shape[] {inputShapes[1]}));
        Shape[] shapes = {new Shape(inputShapes[0].get(0), 516)};
        for (Block child : List.of(age, size)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
