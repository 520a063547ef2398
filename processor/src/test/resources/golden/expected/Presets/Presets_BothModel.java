package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Presets.Both}.
 *
 * <pre>
 * Name          Layer           Output shape        Params
 * one           Stripes         (N, 4, 8, 8)             ?
 * onePooling    GlobalAvgPool   (N, 4)                   0
 * other         ResNet18        (N, 512, 7, 7)  11,186,112
 * otherPooling  GlobalAvgPool   (N, 512)                 0
 * age           Dense(units=2)  (N, 2)               1,034
 * size          Dense(units=3)  (N, 3)               1,551
 * Total parameters: 11,188,697 + those of one
 * Trainable parameters: 11,179,097 + those of one
 * Running statistics: 9,600 + those of one
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_BothModel extends MultiTaskClassifier<Presets_BothInput, Presets_BothLabels, Presets_BothPrediction, Presets_BothEvaluation> {
    private static final Task<Presets_BothLabels, Integer> AGE_TASK = new Task<>("age",
            LabelSets.ofCount(2), 1.0, Presets_BothLabels::age);

    private static final Task<Presets_BothLabels, Integer> SIZE_TASK = new Task<>("size",
            LabelSets.ofCount(3), 1.0, Presets_BothLabels::size);

    private static final ModelSpec<Presets_BothInput, Presets_BothLabels> SPEC = ModelSpec.<Presets_BothInput, Presets_BothLabels>builder()
            .setName("Presets_Both")
            .setFingerprint("79aeac4957ba69dcd981c01eba156a3cac7ddb9e27c68d816eaf51e502b1fffc")
            .setInput(JoinedInputs.<Presets_BothInput>of()
                    .add("one", Inputs.image(new Shape(1, 8, 8), Resize.STRETCH, new float[] {0.0f},
                            new float[] {1.0f}), Presets_BothInput::one)
                    .add("other", Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                            new float[] {0.0f, 0.0f, 0.0f}, new float[] {0.229f, 0.224f, 0.225f}),
                            Presets_BothInput::other)
                    .encoder())
            .addTask(AGE_TASK)
            .addTask(SIZE_TASK)
            .setBlock(Presets_BothBlock::new)
            .addLayer("one", "Stripes", new Shape(-1, 4, 8, 8))
            .addLayer("onePooling", "GlobalAvgPool", new Shape(-1, 4), 0, 0)
            .addLayer("other", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("otherPooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("age", "Dense(units=2)", new Shape(-1, 2), 1034, 1034)
            .addLayer("size", "Dense(units=3)", new Shape(-1, 3), 1551, 1551)
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(Presets.Stripes::new)
                    .setOptions(Presets_BothBlock.ONE_OPTIONS)
                    .setWeights("classpath:/stripes.npz")
                    .build())
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Presets_BothBlock.OTHER_OPTIONS)
                    .setInput(1)
                    .setWeights("hf:timm/resnet18.tv_in1k@bbd144b3e5565108aad885f145491d11bc6ce807")
                    .setNormalizationFixed(true)
                    .build())
            .build();

    private Presets_BothModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_BothModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Presets_BothModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Presets_BothModel create(ModelOptions options) {
        return new Presets_BothModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_BothModel load(Path folder) {
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
    static Presets_BothModel load(Path folder, ModelOptions options) {
        return new Presets_BothModel(folder, options);
    }

    /**
     * Downloads the pretrained weights, or finds them in the cache, without creating a model.
     *
     * @return the files, in the order of the networks
     * @throws dev.condyle.runtime.weights.WeightsException if the weights are not
     *         available, or their checksum does not match
     */
    static List<Path> fetchWeights() {
        return SPEC.fetchWeights();
    }

    @Override
    protected Presets_BothPrediction prediction(HeadOutput<Presets_BothLabels> answer) {
        return new Presets_BothPrediction(answer.of(AGE_TASK), answer.of(SIZE_TASK));
    }

    @Override
    protected Presets_BothEvaluation evaluation(Evaluations<Presets_BothLabels> evaluations) {
        return new Presets_BothEvaluation(evaluations.of(AGE_TASK), evaluations.of(SIZE_TASK));
    }
}
