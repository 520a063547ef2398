package dev.condyle.samples.benchfrozen;

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
import dev.condyle.samples.digits.Digit;

/**
 * The classifier of {@link FrozenReader}, like a generated one with {@code trainable = false}. The
 * processor warns of a frozen network without weights, but weights do not affect the time.
 */
final class FrozenModel extends Classifier<Image, Digit> {

    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private static final ModelSpec<Image, Digit> SPEC =
            ModelSpec.<Image, Digit>builder()
                    .setName("FrozenReader")
                    .setFingerprint("0".repeat(64))
                    .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH, HALF, HALF))
                    .setLabels(LabelSets.of(Digit.class))
                    .setBlock(FrozenModel::frozen)
                    .setBackbone(
                            BackboneSpec.builder()
                                    .setNetwork(MobileNetV2::new)
                                    .setOptions(FrozenReaderBlock.OPTIONS)
                                    .setTrainable(false)
                                    .build())
                    .build();

    FrozenModel() {
        super(SPEC, ModelOptions.defaults());
    }

    /** Returns an uninitialised block with a frozen backbone. */
    static FrozenReaderBlock frozen() {
        FrozenReaderBlock block = new FrozenReaderBlock();
        block.backbone().freezeParameters(true);
        return block;
    }
}
