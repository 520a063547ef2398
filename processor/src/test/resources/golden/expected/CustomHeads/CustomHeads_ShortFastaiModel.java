package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link CustomHeads.ShortFastai}.
 *
 * <pre>
 * Name  Layer                        Output shape    Params
 * conv  Conv2d(filters=4, kernel=3)  (N, 4, 26, 26)      40
 * head  ConcatPoolHead(hidden={})    (N, 3)              56
 * Total parameters: 96
 * Trainable parameters: 80
 * Running statistics: 16
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_ShortFastaiModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("CustomHeads_ShortFastai")
            .setFingerprint("faebc4129aace2a76aeee6f80da9dc076def3a165c1e5b024520df84ad162874")
            .setInput(Inputs.image(new Shape(1, 28, 28), Resize.STRETCH))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_ShortFastaiBlock::new)
            .addLayer("conv", "Conv2d(filters=4, kernel=3)", new Shape(-1, 4, 26, 26), 40, 40)
            .addLayer("head", "ConcatPoolHead(hidden={})", new Shape(-1, 3), 56, 40)
            .build();

    private CustomHeads_ShortFastaiModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_ShortFastaiModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_ShortFastaiModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_ShortFastaiModel create(ModelOptions options) {
        return new CustomHeads_ShortFastaiModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_ShortFastaiModel load(Path folder) {
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
    public static CustomHeads_ShortFastaiModel load(Path folder, ModelOptions options) {
        return new CustomHeads_ShortFastaiModel(folder, options);
    }
}
