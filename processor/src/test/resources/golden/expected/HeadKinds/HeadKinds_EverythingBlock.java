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
import dev.condyle.Weight;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.HiddenHead;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.block.OrdinalHead;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link HeadKinds.Everything}.
 *
 * <pre>
 * Name         Layer                                   Output shape  Params
 * flat         Flatten                                 (N, 192)           0
 * dense        Dense(units=16, activation=RELU)        (N, 16)        3,088
 * time         Dense(units=2)                          (N, 2)            34
 * place        Dense(units=4)                          (N, 4)            68
 * urgent       Dense(units=1)                          (N, 1)            17
 * verdict      Dropout(0.5), Dense(units=1)            (N, 1)            17
 * tags         Dense(units=3)                          (N, 3)            51
 * weatherSeen  Dense(units=2)                          (N, 2)            34
 * stars        HiddenHead(hidden=8, activation=RELU),  (N, 4)           148
 *                OrdinalHead(classes=5)
 * price        Dense(units=1)                          (N, 1)            17
 * size         Dense(units=4)                          (N, 4)            68
 * reused       HeadKinds.Margin                        (N, 3)            48
 * centre       centre(kernel)                          (N, 2)            32
 * Total parameters: 3,622
 * Trainable parameters: 3,622
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_EverythingBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final Block flat;

    private final Linear dense;

    private final Linear time;

    private final Linear place;

    private final Linear urgent;

    private final Linear verdict;

    private final Linear tags;

    private final Linear weatherSeen;

    private final HiddenHead stars;

    private final Linear price;

    private final Linear size;

    private final HeadKinds_MarginBlock reused;

    private final MethodHead centre;

    public HeadKinds_EverythingBlock() {
        super(VERSION);
        flat = addChildBlock("flat", Blocks.batchFlattenBlock());
        dense = addChildBlock("dense", Linear.builder().setUnits(16).build());
        time = addChildBlock("time", Linear.builder().setUnits(2).build());
        place = addChildBlock("place", Linear.builder().setUnits(4).build());
        urgent = addChildBlock("urgent", Linear.builder().setUnits(1).build());
        verdict = addChildBlock("verdict", Linear.builder().setUnits(1).build());
        tags = addChildBlock("tags", Linear.builder().setUnits(3).build());
        weatherSeen = addChildBlock("weatherSeen", Linear.builder().setUnits(2).build());
        price = addChildBlock("price", Linear.builder().setUnits(1).build());
        size = addChildBlock("size", Linear.builder().setUnits(4).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        stars = addChildBlock("stars", HiddenHead.builder()
                .setUnits(8)
                .optActivation(x -> Activation.relu(x))
                .setLogits(OrdinalHead.builder().setClasses(5).build())
                .build());
        reused = addChildBlock("reused", new HeadKinds_MarginBlock(3));
        centre = addChildBlock("centre", MethodHead.builder()
                .setName("Everything.centre")
                .setFunction((features, weights) -> HeadKinds.Everything.centre(features,
                        weights.get(0)))
                .setClasses(2)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = flat.forward(parameterStore, inputs, training);
        x = dense.forward(parameterStore, x, training);
        x = Activation.relu(x);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(11);
        logits.addAll(time.forward(parameterStore, features, training));
        logits.addAll(place.forward(parameterStore, features, training));
        logits.addAll(urgent.forward(parameterStore, features, training));
        logits.addAll(verdict.forward(parameterStore,
                DropoutBlock.dropout(features.singletonOrThrow(), 0.5f, training), training));
        logits.addAll(tags.forward(parameterStore, features, training));
        logits.addAll(weatherSeen.forward(parameterStore, features, training));
        logits.addAll(stars.forward(parameterStore, features, training));
        logits.addAll(price.forward(parameterStore, features, training));
        logits.addAll(size.forward(parameterStore, features, training));
        logits.addAll(reused.forward(parameterStore, features, training));
        logits.addAll(centre.forward(parameterStore, features, training));
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
                new Shape(inputShapes[0].get(0), 4), new Shape(inputShapes[0].get(0), 1),
                new Shape(inputShapes[0].get(0), 1), new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), 2), new Shape(inputShapes[0].get(0), 4),
                new Shape(inputShapes[0].get(0), 1), new Shape(inputShapes[0].get(0), 4),
                new Shape(inputShapes[0].get(0), 3), new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(flat, dense)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        for (Block child : List.of(time, place, urgent, verdict, tags, weatherSeen, stars, price, size, reused, centre)) {
            child.initialize(manager, dataType, shapes);
        }
    }
}
