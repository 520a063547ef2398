package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.Resize;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.loop.Phases;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.internal.transfer.Said;
import dev.condyle.runtime.internal.transfer.TransferTraining;
import dev.condyle.runtime.picture.Augmentation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Training over a frozen backbone on pictures that are changed or mixed in each epoch. */
class AugmentedTrainingTest {

    private static final Fit<Object, Object> FIT =
            Fit.epochs(3).batchSize(8).quiet().augment(Augmentation.flip(), Augmentation.crop(0.5));

    private static final ModelSpec<Image, Size> SPEC =
            ModelSpec.<Image, Size>builder()
                    .setName("Photo")
                    .setFingerprint("ef".repeat(32))
                    .setInput(Inputs.image(new Shape(3, 32, 32), Resize.STRETCH))
                    .setLabels(LabelSets.of(Size.class))
                    .setBlock(() -> new PhotoBlock(PhotoModel.OPTIONS))
                    .setBackbone(
                            BackboneSpec.builder()
                                    .setNetwork(MobileNetV2::new)
                                    .setOptions(PhotoModel.OPTIONS)
                                    .setTrainable(false)
                                    .build())
                    .build();

    private static Dataset<Image, Size> pictures(int count) {
        Random random = new Random(2);
        List<Image> pictures = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < 32 * 32; pixel++) {
                picture.setRGB(pixel % 32, pixel / 32, random.nextInt(1 << 24));
            }
            pictures.add(new BufferedImageFactory().fromImage(picture));
            labels.add(Size.values()[i % 3]);
        }
        return Dataset.of(pictures, labels);
    }

    /** The bytes of the network before and after, and how many examples went through it. */
    private record Trained(byte[] before, byte[] after, byte[] head, long seen) {}

    private static Trained train(Fit<? super Image, ? super Size> fit) {
        try (DeviceNetwork<Image> network = DeviceNetwork.random(SPEC, PhotoModel.SEED);
                TransferTraining<Image, Size> training =
                        new TransferTraining<>(SPEC, network, SPEC::tasks)) {
            PhotoBlock block = (PhotoBlock) network.block();
            byte[] before = bytes(block.backbone());
            training.fit(pictures(20), fit, Phases.run(fit, 1, SPEC, network), () -> {});
            byte[] head =
                    block.getChildren()
                            .valueAt(4)
                            .getParameters()
                            .valueAt(0)
                            .getArray()
                            .toByteArray();
            return new Trained(before, bytes(block.backbone()), head, block.seen());
        }
    }

    private static byte[] bytes(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        block.getParameters().values().forEach(p -> bytes.writeBytes(p.getArray().toByteArray()));
        return bytes.toByteArray();
    }

    @Test
    void featuresAreRecomputedInEachEpochAndTheBackboneDoesNotChange() {
        Trained trained = train(FIT.validation(pictures(6)));
        assertEquals(3 * (20 + 6), trained.seen());
        assertArrayEquals(trained.before(), trained.after());
    }

    @Test
    void mixturesArePassedThroughTheBackboneInEachEpoch() {
        Fit<Object, Object> mixed = FIT.augment().mixup(0.4);
        Trained trained = train(mixed.validation(pictures(6)));
        assertEquals(3 * (20 + 6), trained.seen());
        assertArrayEquals(trained.before(), trained.after());
        assertArrayEquals(train(mixed).head(), train(mixed).head());
        assertArrayEquals(train(FIT.cutMix(1)).head(), train(FIT.cutMix(1)).head());
        assertFalse(Arrays.equals(train(FIT).head(), train(FIT.cutMix(1)).head()));
        assertFalse(Arrays.equals(trained.head(), train(FIT.augment()).head()));
    }

    @Test
    void theReasonForRecomputingFeaturesIsReported() {
        assertEquals(
                "Fit.augment changes the inputs in each epoch, so the features of the"
                        + " frozen backbone are recomputed in each epoch.",
                said(FIT));
        assertEquals(
                "Fit.augment and Fit.mixup change the inputs in each epoch, so the"
                        + " features of the frozen backbone are recomputed in each epoch.",
                said(FIT.mixup(0.2)));
        assertEquals(
                "Fit.augment, Fit.mixup and Fit.cutMix change the inputs in each epoch, so the"
                        + " features of the frozen backbone are recomputed in each epoch.",
                said(FIT.mixup(0.2).cutMix(1)));
    }

    private static String said(Fit<Object, Object> fit) {
        return Said.during(() -> train(fit.progress(Progress.LINES)))
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameSeedProducesTheSameBytes() {
        byte[] first = train(FIT).head();
        assertArrayEquals(first, train(FIT).head());
        assertFalse(Arrays.equals(first, train(FIT.seed(2)).head()));
        assertFalse(Arrays.equals(first, train(FIT.augment()).head()));
    }

    @Test
    void onlyImagesCanBeAugmented() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            assertThrows(IllegalArgumentException.class, () -> model.fit(Photos.random(6, 1), FIT));
        }
    }
}
