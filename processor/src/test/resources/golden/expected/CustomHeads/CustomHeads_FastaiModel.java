package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link CustomHeads.Fastai}.
 *
 * <pre>
 * Name      Layer                            Output shape        Params
 * backbone  MobileNetV2                      (N, 1280, 7, 7)  2,257,984
 * head      ConcatPoolHead(hidden=512,       (N, 3)           1,324,544
 *             activation=RELU, dropout=0.5)
 * Total parameters: 3,582,528
 * Trainable parameters: 3,542,272
 * Running statistics: 40,256
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_FastaiModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("CustomHeads_Fastai")
            .setFingerprint("e70494e2f69d3392f92337ea14eef268cffef7a95c2d46329f02162c1ac62458")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_FastaiBlock::new)
            .addLayer("backbone", "MobileNetV2", new Shape(-1, 1280, 7, 7))
            .addLayer("head", "ConcatPoolHead(hidden=512, activation=RELU, dropout=0.5)",
                    new Shape(-1, 3), 1324544, 1318400)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(CustomHeads_FastaiBlock.OPTIONS)
                    .build())
            .build();

    private CustomHeads_FastaiModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_FastaiModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_FastaiModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_FastaiModel create(ModelOptions options) {
        return new CustomHeads_FastaiModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_FastaiModel load(Path folder) {
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
    public static CustomHeads_FastaiModel load(Path folder, ModelOptions options) {
        return new CustomHeads_FastaiModel(folder, options);
    }
}
