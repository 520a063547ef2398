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
import dev.condyle.Weight;
import dev.condyle.runtime.block.CosineHead;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.HiddenHead;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link SeveralHeads.Mixed}.
 *
 * <pre>
 * Name      Layer                                   Output shape  Params
 * features  HiddenHead(hidden=8, activation=RELU),  (N, 3)            67
 *             Dense(units=3)
 * head      CosineHead(temperature=0.1)             (N, 4)            17
 * logits    Dense(units=5)                          (N, 5)            25
 * shapes    shapes(kernel)                          (N, 2)             8
 * Total parameters: 117
 * Trainable parameters: 117
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_MixedBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final HiddenHead features;

    private final CosineHead head;

    private final Linear logits;

    private final MethodHead shapes;

    SeveralHeads_MixedBlock() {
        super(VERSION);
        logits = addChildBlock("logits", Linear.builder().setUnits(5).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        features = addChildBlock("features", HiddenHead.builder()
                .setUnits(8)
                .optActivation(x -> Activation.relu(x))
                .setLogits(Linear.builder().setUnits(3).build())
                .build());
        head = addChildBlock("head", CosineHead.builder().setClasses(4).optTemperature(0.1f)
                .build());
        shapes = addChildBlock("shapes", MethodHead.builder()
                .setName("Mixed.shapes")
                .setFunction((features, weights) -> SeveralHeads.Mixed.shapes(features,
                        weights.get(0)))
                .setClasses(2)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return inputs;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(4);
        logits.addAll(this.features.forward(parameterStore, features, training));
        logits.addAll(head.forward(parameterStore, features, training));
        logits.addAll(this.logits.forward(parameterStore, features, training));
        logits.addAll(this.shapes.forward(parameterStore, features, training));
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
                new Shape(inputShapes[0].get(0), 4), new Shape(inputShapes[0].get(0), 5),
                new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(this.features, head, this.logits, this.shapes)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
