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
import dev.condyle.Weight;
import dev.condyle.runtime.block.FanInitializer;
import dev.condyle.runtime.block.MethodHead;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.DryRun;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The DJL block of {@link LearnedLabels.Mixed}.
 *
 * <pre>
 * Name     Layer           Output shape  Params
 * columns  Columns(Word)   ?                  0
 * kind     Dense           ?                  ?
 * number   Dense(units=3)  (N, 3)             ?
 * topics   Dense           ?                  ?
 * other    other(kernel)   ?                  ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class LearnedLabels_MixedBlock extends AbstractBlock implements ClassifierBlock {
    private static final byte VERSION = 1;

    private final int kindClasses;

    private final int topicsClasses;

    private final int otherClasses;

    private final ColumnsBlock columns;

    private final Linear kind;

    private final Linear number;

    private final Linear topics;

    private final MethodHead other;

    /**
     * Creates the block.
     *
     * @param encoder the encoder with fitted columns
     * @param kindClasses the number of classes of the head kind
     * @param topicsClasses the number of classes of the head topics
     * @param otherClasses the number of classes of the head other
     */
    public LearnedLabels_MixedBlock(LearnedLabels_WordEncoder encoder, int kindClasses,
            int topicsClasses, int otherClasses) {
        super(VERSION);
        this.kindClasses = kindClasses;
        this.topicsClasses = topicsClasses;
        this.otherClasses = otherClasses;
        columns = addChildBlock("columns", encoder.block());
        kind = addChildBlock("kind", Linear.builder().setUnits(kindClasses).build());
        number = addChildBlock("number", Linear.builder().setUnits(3).build());
        topics = addChildBlock("topics", Linear.builder().setUnits(topicsClasses).build());
        // Glorot uniform initialisation, as in Keras.
        setInitializer(new XavierInitializer(XavierInitializer.RandomType.UNIFORM,
                XavierInitializer.FactorType.AVG, 3f), Parameter.Type.WEIGHT);
        other = addChildBlock("other", MethodHead.builder()
                .setName("Mixed.other")
                .setFunction((features, weights) -> LearnedLabels.Mixed.other(features,
                        weights.get(0)))
                .setClasses(otherClasses)
                .addWeight("kernel", FanInitializer.glorot(), Weight.FEATURES, Weight.CLASSES)
                .build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList x = columns.forward(parameterStore, inputs, training);
        return x;
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        NDList logits = new NDList(4);
        logits.addAll(kind.forward(parameterStore, features, training));
        logits.addAll(number.forward(parameterStore, features, training));
        logits.addAll(topics.forward(parameterStore, features, training));
        logits.addAll(other.forward(parameterStore, features, training));
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
        return new Shape[] {new Shape(inputShapes[0].get(0), kindClasses),
                new Shape(inputShapes[0].get(0), 3),
                new Shape(inputShapes[0].get(0), topicsClasses),
                new Shape(inputShapes[0].get(0), otherClasses)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType,
            Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block child : List.of(columns)) {
            child.initialize(manager, dataType, shapes);
            shapes = child.getOutputShapes(shapes);
        }
        kind.initialize(manager, dataType, DryRun.vector(shapes[0]));
        number.initialize(manager, dataType, DryRun.vector(shapes[0]));
        topics.initialize(manager, dataType, DryRun.vector(shapes[0]));
        other.initialize(manager, dataType, shapes[0]);
    }
}
