package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Masks.InALine}.
 *
 * <pre>
 * Name       Layer                                       Output shape  Params
 * words      Embedding(vocabulary=20, dimension=6,       (N, L=9, 6)      120
 *              maskZero=true)
 * encoder    TransformerEncoder(heads=2, feedForward=5,  (N, L=9, 6)      526
 *              layers=2, epsilon=0.001)
 * recurrent  Use(Recurrent)                              (N, L=9, 5)      195
 * pool       GlobalAvgPool                               (N, 5)             0
 * head       Dense(units=3)                              (N, 3)            18
 * Total parameters: 859
 * Trainable parameters: 859
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_InALineModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_InALine")
            .setFingerprint("e379002dce11608543e54392ddcad110e3d81d4ba4bc5d57f18f25c0d608c7bf")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_InALineBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("encoder", "TransformerEncoder(heads=2, feedForward=5, layers=2, epsilon=0.001)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 526, 526)
            .addLayer("recurrent", "Use(Recurrent)",
                    new Shape(new long[] {-1, 9, 5}, "NTC"), 195, 195)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 5), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Masks_InALineModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_InALineModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_InALineModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_InALineModel create(ModelOptions options) {
        return new Masks_InALineModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_InALineModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_InALineModel load(Path folder, ModelOptions options) {
        return new Masks_InALineModel(folder, options);
    }
}
