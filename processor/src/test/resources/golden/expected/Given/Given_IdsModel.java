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
 * The classifier of {@link Given.Ids}.
 *
 * <pre>
 * Name      Layer             Output shape  Params
 * backbone  Given.Ids.body()  ?                  ?
 * hidden    Dense(4)          ?                  ?
 * head      Dense(units=2)    (N, 2)             ?
 * Total parameters: 0 + those of backbone, hidden, head
 * Trainable parameters: 0 + those of backbone, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_IdsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Given_Ids")
            .setFingerprint("79dee84f31b9345286060d270f7ef4e284753316181989ad2011f49d7334f719")
            .setInput(Inputs.ints(new Shape(4)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Given_IdsBlock::new)
            .addLayer("backbone", "Given.Ids.body()")
            .addLayer("hidden", "Dense(4)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Given_IdsBlock.BLOCK)
                    .setOptions(Given_IdsBlock.OPTIONS)
                    .build())
            .build();

    private Given_IdsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Given_IdsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Given_IdsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Given_IdsModel create(ModelOptions options) {
        return new Given_IdsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Given_IdsModel load(Path folder) {
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
    static Given_IdsModel load(Path folder, ModelOptions options) {
        return new Given_IdsModel(folder, options);
    }
}
