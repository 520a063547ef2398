package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiLabelClassifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.Tags}.
 *
 * <pre>
 * Name  Layer                Output shape  Params
 * head  Dropout(0.5), Dense  ?                  ?
 * Total parameters: 0 + those of head
 * Trainable parameters: 0 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_TagsModel extends MultiLabelClassifier<float[], String> {
    private static final ModelSpec<float[], Set<String>> SPEC = ModelSpec.<float[], Set<String>>builder()
            .setName("LearnedLabels_Tags")
            .setFingerprint("c1a186872fc002b1d75622e565c8aa33528306442e8696240379554fc530b674")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.learnedSet().smoothing(0.1))
            .setBlock(sizes -> new LearnedLabels_TagsBlock(sizes.of("head")))
            .addLayer("head", "Dropout(0.5), Dense")
            .build();

    private LearnedLabels_TagsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_TagsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_TagsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_TagsModel create(ModelOptions options) {
        return new LearnedLabels_TagsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_TagsModel load(Path folder) {
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
    static LearnedLabels_TagsModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_TagsModel(folder, options);
    }
}
