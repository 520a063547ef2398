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
 * The classifier of {@link Sequences.Nested}.
 *
 * <pre>
 * Name      Layer                                  Output shape  Params
 * words     Embedding(vocabulary=20, dimension=6)  (N, L=12, 6)     120
 * residual  Use(Residual)                          ?                  ?
 * filtered  Use(Filtered)                          ?                  ?
 * pool      GlobalMaxPool                          ?                  0
 * head      Dense(units=3)                         (N, 3)             ?
 * Total parameters: 120 + those of residual, filtered, head
 * Trainable parameters: 120 + those of residual, filtered, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_NestedModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Sequences_Nested")
            .setFingerprint("c43038f27f00d5ce988d33901a5ab7ce0a41895aff61d8c937cddcacf98f21cf")
            .setInput(Inputs.ints(new Shape(12), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_NestedBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6)",
                    new Shape(new long[] {-1, 12, 6}, "NTC"), 120, 120)
            .addLayer("residual", "Use(Residual)")
            .addLayer("filtered", "Use(Filtered)")
            .addLayer("pool", "GlobalMaxPool")
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3))
            .build();

    private Sequences_NestedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_NestedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_NestedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_NestedModel create(ModelOptions options) {
        return new Sequences_NestedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_NestedModel load(Path folder) {
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
    static Sequences_NestedModel load(Path folder, ModelOptions options) {
        return new Sequences_NestedModel(folder, options);
    }
}
