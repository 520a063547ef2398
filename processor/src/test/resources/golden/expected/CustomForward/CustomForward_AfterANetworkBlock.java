package golden;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.generated.DryRun;
import dev.condyle.runtime.generated.ForwardPass;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link CustomForward.AfterANetwork}.
 *
 * <pre>
 * Name      Layer                         Output shape        Params
 * backbone  ResNet18                      (N, 512, 7, 7)  11,186,112
 * squeeze   Conv2d(filters=16, kernel=1)  ?                        ?
 * flat      Flatten                       ?                        0
 * head      Dense(units=5)                (N, 5)                   ?
 * Total parameters: 11,186,112 + those of squeeze, head
 * Trainable parameters: 11,176,512 + those of squeeze, head
 * Running statistics: 9,600 + those of squeeze, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_AfterANetworkBlock extends AbstractBlock implements TransferBlock {
    private static final byte VERSION = 1;

    static final NetworkOptions OPTIONS = NetworkOptions.defaults()
            .conventions(Conventions.TORCHVISION);

    private final Block backbone;

    private final Conv2d squeeze;

    private final Block flat;

    private final Linear head;

    CustomForward_AfterANetworkBlock() {
        super(VERSION);
        backbone = addChildBlock("backbone", new ResNet18().block(OPTIONS));
        squeeze = addChildBlock("squeeze", Conv2d.builder().setKernelShape(new Shape(1, 1))
                .setFilters(16).build());
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        head = addChildBlock("head", Linear.builder().setUnits(5).build());
        // Glorot uniform initialisation, as in Keras.
        for (Block block : List.of(squeeze, head)) {
            block.setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                    XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        }
    }

    @Override
    public Block backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = backbone.forward(parameterStore, inputs, false);
        return x;
    }

    @Override
    public NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training) {
        return ForwardPass.run(this::forwardLayers, parameterStore, features, training);
    }

    private NDList forwardLayers(ForwardPass pass, NDList inputs) {
        CustomForward.AfterANetwork network = pass.instance(CustomForward.AfterANetwork::new);
        network.squeeze = pass.layer("squeeze", "Conv2d(filters=16, kernel=1)", squeeze);
        network.flat = pass.layer("flat", "Flatten", flat);
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
        return new Shape[] {new Shape(inputShapes[0].get(0), 5)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        backbone.initialize(manager, dataType, shapes);
        shapes = backbone.getOutputShapes(shapes);
        Shape features = DryRun.initialize(this::forwardLayers,
                manager, dataType, DataType.FLOAT32, shapes);
        head.initialize(manager, dataType, DryRun.vector(features));
    }
}
