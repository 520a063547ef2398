package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Given.OfASupplier}.
 *
 * <pre>
 * Name      Layer                   Output shape  Params
 * backbone  Given.OfASupplier.BODY  ?                  ?
 * pool      GlobalAvgPool           ?                  0
 * hidden    Dense(4)                ?                  ?
 * head      Dense(units=2)          (N, 2)             ?
 * Total parameters: 0 + those of backbone, hidden, head
 * Trainable parameters: 0 + those of backbone, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_OfASupplierModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Given_OfASupplier")
            .setFingerprint("ff3b50cc747dbeef696a2dfdd01705949c8aff6de5957a42cf6780bea31d9125")
            .setInput(Inputs.image(new Shape(1, 8, 8), Resize.STRETCH, new float[] {0.0f},
                    new float[] {1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Given_OfASupplierBlock::new)
            .addLayer("backbone", "Given.OfASupplier.BODY")
            .addLayer("pool", "GlobalAvgPool")
            .addLayer("hidden", "Dense(4)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Given_OfASupplierBlock.BLOCK)
                    .setOptions(Given_OfASupplierBlock.OPTIONS)
                    .build())
            .build();

    private Given_OfASupplierModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Given_OfASupplierModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Given_OfASupplierModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Given_OfASupplierModel create(ModelOptions options) {
        return new Given_OfASupplierModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Given_OfASupplierModel load(Path folder) {
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
    static Given_OfASupplierModel load(Path folder, ModelOptions options) {
        return new Given_OfASupplierModel(folder, options);
    }
}
