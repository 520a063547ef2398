package dev.condyle.runtime.model;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A classifier of the {@link VisitBlock}, written as the processor writes them. */
final class VisitModel extends Classifier<VisitModel.Visit, Shade> {

    private static final int PIXELS = 3 * 32 * 32;

    /** One input, of pictures and measures. */
    record Visit(List<float[]> pictures, float[] measures) {}

    /** Networks for so many pictures as there are flags, each with whether it is trained. */
    VisitModel(boolean... trainable) {
        super(spec(trainable), PhotoModel.SEED);
        block().backbones().forEach(PhotoModel::fill);
    }

    VisitModel(Path folder, boolean... trainable) {
        super(spec(trainable), folder, PhotoModel.SEED);
    }

    private static ModelSpec<Visit, Shade> spec(boolean... trainable) {
        ModelSpec.Builder<Visit, Shade> spec =
                ModelSpec.<Visit, Shade>builder()
                        .setName("Visits")
                        .setFingerprint("01".repeat(32))
                        .setInput(encoder(trainable.length))
                        .setLabels(LabelSets.of(Shade.class))
                        .setBlock(() -> new VisitBlock(trainable.length));
        for (boolean trained : trainable) {
            spec.addBackbone(
                    BackboneSpec.builder()
                            .setNetwork(MobileNetV2::new)
                            .setOptions(PhotoModel.OPTIONS)
                            .setTrainable(trained)
                            .build());
        }
        return spec.build();
    }

    static InputEncoder<Visit> encoder(int pictures) {
        JoinedInputs<Visit> inputs = JoinedInputs.of();
        for (int i = 0; i < pictures; i++) {
            int picture = i;
            inputs.add(
                    "picture" + i,
                    Inputs.floats(new Shape(3, 32, 32)),
                    visit -> visit.pictures().get(picture));
        }
        return inputs.add("measures", Inputs.floats(new Shape(2)), Visit::measures).encoder();
    }

    /** Light where the pictures are bright and the first measure is positive, or neither. */
    static Dataset<Visit, Shade> visits(int count, int pictures, long seed) {
        Random random = new Random(seed);
        List<Visit> visits = new ArrayList<>();
        List<Shade> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean bright = random.nextBoolean();
            float[] picture = new float[PIXELS];
            for (int j = 0; j < PIXELS; j++) {
                picture[j] = (bright ? 1 : -1) + 0.3f * (float) random.nextGaussian();
            }
            boolean positive = random.nextBoolean();
            float[] measures = {positive ? 1 : -1, (float) random.nextGaussian()};
            List<float[]> all = new ArrayList<>();
            for (int j = 0; j < pictures; j++) {
                all.add(picture);
            }
            visits.add(new Visit(all, measures));
            labels.add(bright == positive ? Shade.LIGHT : Shade.DARK);
        }
        return Dataset.of(visits, labels);
    }

    @Override
    public VisitBlock block() {
        return (VisitBlock) super.block();
    }

    /** The names of the tensors that are not as they were. */
    static List<String> changed(Map<String, byte[]> before, Map<String, byte[]> now) {
        return before.keySet().stream()
                .filter(name -> !Arrays.equals(before.get(name), now.get(name)))
                .toList();
    }

    /** The bytes of all weights and statistics by their names. */
    Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        ParameterNames.of(block())
                .parameters()
                .forEach((name, it) -> bytes.put(name, it.getArray().toByteArray()));
        return bytes;
    }
}
