package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.samples.transfer.Photos.Colour;
import dev.condyle.samples.transfer.Photos.Light;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two heads learn from the features of one frozen network, which are computed once for both. */
class TwoHeadsTest {

    private static final Fit<Object, Object> FIT =
            Fit.epochs(15).batchSize(16).optimizer(Optimizer.adam().learningRate(0.01)).quiet();

    @TempDir Path folder;

    /** Tells how often an input was asked for. */
    private record Counted<I, L>(Dataset<I, L> data, AtomicInteger inputs)
            implements Dataset<I, L> {

        Counted(Dataset<I, L> data) {
            this(data, new AtomicInteger());
        }

        @Override
        public int size() {
            return data.size();
        }

        @Override
        public I input(int index) {
            inputs.incrementAndGet();
            return data.input(index);
        }

        @Override
        public L label(int index) {
            return data.label(index);
        }
    }

    private static Dataset<Image, Photos_TileLabels> tiles(int count, long seed) {
        Random random = new Random(seed);
        List<Image> tiles = new ArrayList<>();
        List<Photos_TileLabels> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Colour colour = Colour.values()[i % 3];
            Light light = Light.values()[i / 3 % 2];
            tiles.add(tile(colour, light, random));
            labels.add(new Photos_TileLabels(colour, light));
        }
        return Dataset.of(tiles, labels);
    }

    private static Image tile(Colour colour, Light light, Random random) {
        int strongest = 16 - 8 * colour.ordinal();
        BufferedImage tile = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            int grey = (light == Light.BRIGHT ? 120 : 10) + random.nextInt(40);
            tile.setRGB(i % 32, i / 32, grey * 0x010101 + (70 << strongest));
        }
        return new BufferedImageFactory().fromImage(tile);
    }

    @Test
    void bothLearnFromFeaturesThatAreComputedOnce() {
        Counted<Image, Photos_TileLabels> training = new Counted<>(tiles(48, 1));
        Counted<Image, Photos_TileLabels> test = new Counted<>(tiles(24, 2));
        try (Photos_TileModel model = Photos_TileModel.create(ModelOptions.defaults().seed(1))) {
            Map<String, String> before = WeightBytes.of(model.block());

            History history = model.fit(training, FIT.validation(test));

            List<Double> losses = history.epochs().stream().map(History.Epoch::loss).toList();
            assertTrue(losses.get(14) < losses.get(0) / 2, losses::toString);
            assertTrue(
                    history.last().validationLoss().orElseThrow()
                            < history.epochs().get(0).validationLoss().orElseThrow() / 2,
                    history::toString);
            assertEquals(48, training.inputs().get());
            assertEquals(24, test.inputs().get());
            onlyTheLayerAndTheHeadsChanged(before, WeightBytes.of(model.block()));

            Photos_TileEvaluation report = model.evaluate(test);
            assertEquals(24, test.inputs().get(), "evaluation takes the features that are kept");
            assertTrue(report.colour().accuracy() > 0.9, report.colour()::toString);
            assertTrue(report.light().accuracy() > 0.9, report.light()::toString);
            assertEquals(
                    "colour: " + report.colour() + "light: " + report.light(), report.toString());
        }
    }

    private static void onlyTheLayerAndTheHeadsChanged(
            Map<String, String> before, Map<String, String> now) {
        assertEquals(before.keySet(), now.keySet());
        assertTrue(now.keySet().stream().filter(name -> name.startsWith("backbone.")).count() > 50);
        now.forEach(
                (name, bytes) -> {
                    if (name.startsWith("backbone.")) {
                        assertEquals(before.get(name), bytes, name);
                    } else {
                        assertNotEquals(before.get(name), bytes, name);
                    }
                });
    }

    @Test
    void aLoadedModelAnswersAsTheSavedOneToTheBit() {
        Dataset<Image, Photos_TileLabels> test = tiles(12, 2);
        List<Image> tiles = IntStream.range(0, test.size()).mapToObj(test::input).toList();
        try (Photos_TileModel model = Photos_TileModel.create(ModelOptions.defaults().seed(1))) {
            model.fit(tiles(48, 1), FIT);
            List<Photos_TilePrediction> answers = model.predict(tiles);
            Photos_TilePrediction first = answers.get(0);
            assertEquals(Colour.RED, first.colour().label());
            assertEquals(Light.DARK, first.light().label());
            assertEquals(List.of(3, 2), sizes(first));

            model.save(folder);
            try (Photos_TileModel loaded = Photos_TileModel.load(folder)) {
                assertEquals(WeightBytes.of(model.block()), WeightBytes.of(loaded.block()));
                assertEquals(answers, loaded.predict(tiles));
            }
        }
    }

    private static List<Integer> sizes(Photos_TilePrediction answer) {
        return List.of(
                answer.colour().probabilities().length, answer.light().probabilities().length);
    }
}
