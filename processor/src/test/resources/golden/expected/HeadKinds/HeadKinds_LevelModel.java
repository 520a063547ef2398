package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.OrdinalClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.Level}.
 *
 * <pre>
 * Name  Layer                                        Output shape  Params
 * head  ConcatPoolHead(hidden=512, activation=RELU,  (N, 1)         5,657
 *         dropout=0.5), OrdinalHead(classes=2)
 * Total parameters: 5,657
 * Trainable parameters: 4,621
 * Running statistics: 1,036
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_LevelModel extends OrdinalClassifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("HeadKinds_Level")
            .setFingerprint("43c8df0f1ecfb93347338ccbdb0f2de8f1ccb0fe287b790c4c8c1fe8e8292150")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH))
            .setTarget(Target.ordinal(LabelSets.ofNames("low", "high")))
            .setBlock(HeadKinds_LevelBlock::new)
            .addLayer("head", "ConcatPoolHead(hidden=512, activation=RELU, dropout=0.5), OrdinalHead(classes=2)",
                    new Shape(-1, 1), 5657, 4621)
            .build();

    private HeadKinds_LevelModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_LevelModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_LevelModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_LevelModel create(ModelOptions options) {
        return new HeadKinds_LevelModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_LevelModel load(Path folder) {
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
    static HeadKinds_LevelModel load(Path folder, ModelOptions options) {
        return new HeadKinds_LevelModel(folder, options);
    }
}
