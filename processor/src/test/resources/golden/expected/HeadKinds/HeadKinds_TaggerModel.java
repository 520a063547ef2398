package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiLabelClassifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.Tagger}.
 *
 * <pre>
 * Name  Layer                         Output shape  Params
 * head  Dropout(0.5), Dense(units=3)  (N, 3)            27
 * Total parameters: 27
 * Trainable parameters: 27
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_TaggerModel extends MultiLabelClassifier<float[], HeadKinds.Tag> {
    private static final ModelSpec<float[], Set<HeadKinds.Tag>> SPEC = ModelSpec.<float[], Set<HeadKinds.Tag>>builder()
            .setName("HeadKinds_Tagger")
            .setFingerprint("7c6bfedbf8c05ec3f88420d4c5dd23c9192451206bbb48337c750a2251812178")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.multiLabel(LabelSets.of(HeadKinds.Tag.class)).smoothing(0.1))
            .setBlock(HeadKinds_TaggerBlock::new)
            .addLayer("head", "Dropout(0.5), Dense(units=3)", new Shape(-1, 3), 27, 27)
            .build();

    private HeadKinds_TaggerModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_TaggerModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static HeadKinds_TaggerModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadKinds_TaggerModel create(ModelOptions options) {
        return new HeadKinds_TaggerModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_TaggerModel load(Path folder) {
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
    public static HeadKinds_TaggerModel load(Path folder, ModelOptions options) {
        return new HeadKinds_TaggerModel(folder, options);
    }
}
