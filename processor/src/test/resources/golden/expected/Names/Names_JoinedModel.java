package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Names.Joined}.
 *
 * <pre>
 * Name                Layer                     Output shape        Params
 * manager             MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * managerPooling      GlobalAvgPool             (N, 1024)                0
 * inputShapes         MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * inputShapesPooling  GlobalAvgPool             (N, 1024)                0
 * x                   MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * xPooling            GlobalAvgPool             (N, 1024)                0
 * training            MobileNetV1(norms=TRAIN)  (N, 1024, 7, 7)  3,228,864
 * trainingPooling     GlobalAvgPool             (N, 1024)                0
 * head                Dense(units=2)            (N, 2)               8,194
 * Total parameters: 12,923,650
 * Trainable parameters: 12,836,098
 * Running statistics: 87,552
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Names_JoinedModel extends Classifier<Names_JoinedInput, Integer> {
    private static final ModelSpec<Names_JoinedInput, Integer> SPEC = ModelSpec.<Names_JoinedInput, Integer>builder()
            .setName("Names_Joined")
            .setFingerprint("420ef1bf68c32aebe8cfbe82a289ce2b1c1bc2b10d26ff55926b5ce1ca424aef")
            .setInput(JoinedInputs.<Names_JoinedInput>of()
                    .add("manager", Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            Names_JoinedInput::manager)
                    .add("inputShapes", Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            Names_JoinedInput::inputShapes)
                    .add("x", Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            Names_JoinedInput::x)
                    .add("training", Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            Names_JoinedInput::training)
                    .encoder())
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Names_JoinedBlock::new)
            .addLayer("manager", "MobileNetV1(norms=TRAIN)", new Shape(-1, 1024, 7, 7))
            .addLayer("managerPooling", "GlobalAvgPool", new Shape(-1, 1024), 0, 0)
            .addLayer("inputShapes", "MobileNetV1(norms=TRAIN)", new Shape(-1, 1024, 7, 7))
            .addLayer("inputShapesPooling", "GlobalAvgPool", new Shape(-1, 1024), 0, 0)
            .addLayer("x", "MobileNetV1(norms=TRAIN)", new Shape(-1, 1024, 7, 7))
            .addLayer("xPooling", "GlobalAvgPool", new Shape(-1, 1024), 0, 0)
            .addLayer("training", "MobileNetV1(norms=TRAIN)", new Shape(-1, 1024, 7, 7))
            .addLayer("trainingPooling", "GlobalAvgPool", new Shape(-1, 1024), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 8194, 8194)
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(Names_JoinedBlock.MANAGER_OPTIONS)
                    .build())
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(Names_JoinedBlock.INPUT_SHAPES_OPTIONS)
                    .setInput(1)
                    .build())
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(Names_JoinedBlock.X_OPTIONS)
                    .setInput(2)
                    .build())
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(Names_JoinedBlock.TRAINING_OPTIONS)
                    .setInput(3)
                    .build())
            .build();

    private Names_JoinedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Names_JoinedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Names_JoinedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Names_JoinedModel create(ModelOptions options) {
        return new Names_JoinedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Names_JoinedModel load(Path folder) {
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
    static Names_JoinedModel load(Path folder, ModelOptions options) {
        return new Names_JoinedModel(folder, options);
    }
}
