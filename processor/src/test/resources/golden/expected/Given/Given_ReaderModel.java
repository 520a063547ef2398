package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Given.Reader}.
 *
 * <pre>
 * Name      Layer                        Output shape  Params
 * backbone  Given.Reader.body(), frozen  (N, 8)             ?
 * head      Dense(units=3)               (N, 3)            27
 * Total parameters: 27 + those of backbone
 * Trainable parameters: 27
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_ReaderModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Given_Reader")
            .setFingerprint("53882873f62478aaf949fc9d13aa80a70aff08afcaee913734e358e4ee7fdbf7")
            .setInput(Inputs.floats(new Shape(6)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Given_ReaderBlock::new)
            .addLayer("backbone", "Given.Reader.body()", new Shape(-1, 8))
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Given_ReaderBlock.BLOCK)
                    .setOptions(Given_ReaderBlock.OPTIONS)
                    .setTrainable(false)
                    .build())
            .build();

    private Given_ReaderModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Given_ReaderModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Given_ReaderModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Given_ReaderModel create(ModelOptions options) {
        return new Given_ReaderModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Given_ReaderModel load(Path folder) {
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
    static Given_ReaderModel load(Path folder, ModelOptions options) {
        return new Given_ReaderModel(folder, options);
    }
}
