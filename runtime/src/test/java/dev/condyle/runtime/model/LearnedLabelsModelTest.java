package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.block.ConcatPoolHead;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.weights.ModelFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models over a frozen network whose labels are learned from the training data. */
class LearnedLabelsModelTest {

    private static final Fit<Object, Object> FIT = Fit.epochs(1).batchSize(2).quiet();

    @TempDir private Path folder;

    private static final class Photos extends Classifier<float[], String> {

        Photos(Target<String> target, String fingerprint) {
            super(spec(target, fingerprint), PhotoModel.SEED);
        }

        Photos(Target<String> target, String fingerprint, Path folder) {
            super(spec(target, fingerprint), folder, PhotoModel.SEED);
        }

        private static ModelSpec<float[], String> spec(Target<String> target, String fingerprint) {
            return ModelSpec.<float[], String>builder()
                    .setName("Photos")
                    .setFingerprint(fingerprint.repeat(32))
                    .setInput(Inputs.floats(new Shape(3, 32, 32)))
                    .setTarget(target)
                    .setBlock(
                            sizes ->
                                    PhotoBlock.ofMaps(
                                            PhotoModel.OPTIONS,
                                            ConcatPoolHead.builder()
                                                    .setClasses(sizes.of("head"))
                                                    .optUnits()
                                                    .build()))
                    .setBackbone(
                            BackboneSpec.builder()
                                    .setNetwork(MobileNetV2::new)
                                    .setOptions(PhotoModel.OPTIONS)
                                    .setTrainable(false)
                                    .build())
                    .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
                    .addLayer("head", "ConcatPoolHead")
                    .build();
        }
    }

    private static Dataset<float[], String> data(String... labels) {
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            float[] input = new float[3 * 32 * 32];
            input[i] = 1;
            inputs.add(input);
        }
        return Dataset.of(inputs, List.of(labels));
    }

    @Test
    void aModelOverAFrozenNetworkLearnsItsLabels() {
        Dataset<float[], String> data = data("b", "a", "c", "b");
        float[] input = data.input(0);
        try (Photos model = new Photos(Target.learned(), "ab")) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            model.fit(
                                    data,
                                    FIT.schedule(
                                            at -> {
                                                throw new IllegalStateException("no");
                                            })));
            assertEquals(0, model.labels().size());
            model.fit(data, FIT);
            assertEquals(List.of("a", "b", "c"), model.labels().values());
            assertEquals(4, model.evaluate(data).size());
            model.fit(data, FIT);
            model.save(folder);
            try (Photos loaded = new Photos(Target.learned(), "ab", folder)) {
                assertEquals(model.predict(input), loaded.predict(input));
                assertEquals(model.labels(), loaded.labels());
                loaded.fit(data, FIT);
            }
        }
    }

    @Test
    void labelsOfAnotherModelAreReported() throws Exception {
        Labels<String> fixed = LabelSets.ofNames("a", "b");
        try (Photos model = new Photos(Target.multiClass(fixed), "cd")) {
            model.save(folder);
        }
        String message = refused();
        assertTrue(message.contains("it contains a different model"), message);
        try (Photos model = new Photos(Target.learned(), "ab")) {
            model.fit(data("b", "a"), FIT);
            model.save(folder);
        }
        assertThrows(
                ModelFolderException.class,
                () -> new Photos(Target.multiClass(fixed), "cd", folder));
        Path json = folder.resolve("model.json");
        Files.writeString(json, Files.readString(json).replace("\"b\"", "\"z\""));
        assertTrue(refused().contains("'targets' in model.json were changed"), refused());
    }

    private String refused() {
        return assertThrows(
                        ModelFolderException.class,
                        () -> new Photos(Target.learned(), "ab", folder))
                .getMessage();
    }
}
