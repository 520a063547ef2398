package dev.condyle.samples.imagenet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.picture.ImageFile;
import dev.condyle.runtime.weights.LoadReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Compares all probabilities with those of torchvision's network, which {@code imagenet.py}, a
 * fixture, computed from the same files with Pillow.
 */
class PhotographsTest {

    private static final double TOLERANCE = 1e-5;
    private static final double UNIT = 1e-7;

    private static ModelOptions options() {
        return ModelOptions.defaults().weights(SharedAssets.file(Photographs.WEIGHTS).toString());
    }

    /** Returns the probabilities of the 1001 classes for each photograph. */
    private static Map<String, double[]> expected(String conventions) throws IOException {
        Map<String, double[]> expected = new TreeMap<>();
        try (InputStream in = PhotographsTest.class.getResourceAsStream("photos.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.split(" ");
                if (words[1].equals(conventions)) {
                    expected.put(
                            words[0],
                            IntStream.range(2, words.length)
                                    .mapToDouble(i -> Integer.parseInt(words[i]) * UNIT)
                                    .toArray());
                }
            }
        }
        assertEquals(
                List.of("bird.bmp", "cat.bmp", "hot_dog.jpg", "parrot.jpg"),
                List.copyOf(expected.keySet()));
        return expected;
    }

    /** The softmax without one of the classes. */
    private static double[] withoutBackground(double[] probabilities) {
        return IntStream.range(1, probabilities.length)
                .mapToDouble(i -> probabilities[i] / (1 - probabilities[0]))
                .toArray();
    }

    private static void check(Map<String, double[]> expected, Classifier<Image, ?> model) {
        List<Image> images = new ArrayList<>();
        expected.forEach(
                (name, probabilities) -> {
                    images.add(ImageFile.read(SharedAssets.file("photos/" + name)));
                    Prediction<?> alone = model.predict(images.get(images.size() - 1));
                    assertClose(probabilities, alone, name);
                });
        List<? extends Prediction<?>> batch = model.predict(images);
        int i = 0;
        for (Map.Entry<String, double[]> photo : expected.entrySet()) {
            assertClose(photo.getValue(), batch.get(i++), photo.getKey() + " in a batch");
        }
    }

    private static void assertClose(double[] expected, Prediction<?> prediction, String name) {
        float[] found = prediction.probabilities();
        assertEquals(expected.length, found.length);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - found[i]));
        }
        assertTrue(worst <= TOLERANCE, name + " differs by " + worst);
    }

    @Test
    void probabilitiesAreThoseOfTorchvision() throws IOException {
        try (Photographs_TorchvisionModel model = Photographs_TorchvisionModel.create(options())) {
            check(expected("TORCHVISION"), model);
        }
    }

    @Test
    void probabilitiesAreThoseOfTheNetworkWithThePaddingOfTensorFlow() throws IOException {
        try (Photographs_KerasModel model = Photographs_KerasModel.create(options())) {
            check(expected("KERAS"), model);
        }
    }

    @Test
    void probabilitiesOfImageNetAreThoseOfTheNetworkWithoutItsBackgroundClass() throws IOException {
        Map<String, double[]> torchvision = expected("TORCHVISION");
        torchvision.replaceAll((name, probabilities) -> withoutBackground(probabilities));
        Map<String, double[]> keras = expected("KERAS");
        keras.replaceAll((name, probabilities) -> withoutBackground(probabilities));
        try (Photographs_WithoutBackgroundModel model =
                        Photographs_WithoutBackgroundModel.create(options());
                PhotoClassifierModel sample = PhotoClassifierModel.create(options())) {
            check(torchvision, model);
            check(keras, sample);
            LoadReport report = sample.loadReport().orElseThrow();
            assertTrue(report.complete(), report.toString());
            assertEquals(2, report.adapted().size(), report.toString());
            assertEquals(List.of(ImageNet.values()), sample.labels().values());
        }
    }
}
