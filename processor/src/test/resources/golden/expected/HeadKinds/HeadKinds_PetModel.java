package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.BinaryClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.Pet}.
 *
 * <pre>
 * Name  Layer                                        Output shape  Params
 * head  ConcatPoolHead(hidden=512, activation=RELU,  (N, 1)         5,656
 *         dropout=0.5)
 * Total parameters: 5,656
 * Trainable parameters: 4,620
 * Running statistics: 1,036
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_PetModel extends BinaryClassifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("HeadKinds_Pet")
            .setFingerprint("3e069034657d5ed382adb902fd6898aaeccf12f58f6e726f5ea572ece8f17f16")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH))
            .setTarget(Target.binary(LabelSets.ofNames("cat", "dog")))
            .setBlock(HeadKinds_PetBlock::new)
            .addLayer("head", "ConcatPoolHead(hidden=512, activation=RELU, dropout=0.5)",
                    new Shape(-1, 1), 5656, 4620)
            .build();

    private HeadKinds_PetModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_PetModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_PetModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_PetModel create(ModelOptions options) {
        return new HeadKinds_PetModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_PetModel load(Path folder) {
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
    static HeadKinds_PetModel load(Path folder, ModelOptions options) {
        return new HeadKinds_PetModel(folder, options);
    }
}
