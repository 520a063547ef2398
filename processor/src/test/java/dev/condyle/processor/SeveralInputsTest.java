package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests classifiers with several inputs. */
class SeveralInputsTest {

    private static final String SOURCE =
            """
            package several;

            import static dev.condyle.layer.Activation.Function.*;

            import ai.djl.modality.cv.Image;
            import ai.djl.ndarray.*;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            @Head(names = {"same", "different"})
            class Own {
                @Backbone(input = Image.class, shape = {3, 8, 6}) Layer image;
                @Backbone(input = float[].class, shape = 2) Layer measurements;
                @Conv2d(filters = 4, kernel = 3, activation = RELU) Layer conv;
                @GlobalAvgPool Layer pool;
                @Dense(value = 16, activation = RELU) Layer hidden;

                @Forward NDArray join(NDArray image, NDArray measurements) {
                    NDArray seen = pool.apply(conv.apply(image));
                    return hidden.apply(NDArrays.concat(new NDList(seen, measurements), 1));
                }
            }

            @Head(names = {"same", "different"})
            class Joined {
                @Backbone(input = float[].class, shape = 1) Layer first;
                @Backbone(input = float[].class, shape = 2) Layer second;
                @Dense(value = 16, activation = RELU) Layer hidden;
            }
            """;

    private static final Fit<Object, Object> FIT =
            Fit.epochs(60).batchSize(32).optimizer(Optimizer.adam().learningRate(0.02)).quiet();

    @TempDir Path folder;

    private interface Part {
        Object of(boolean high, Random random);
    }

    private static Object image(boolean bright, Random random) {
        BufferedImage image = new BufferedImage(6, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48; i++) {
            float light = (bright ? 0.6f : 0f) + 0.4f * random.nextFloat();
            image.setRGB(i % 6, i / 6, new Color(0.2f, light, 0.1f).getRGB());
        }
        return ImageFactory.getInstance().fromImage(image);
    }

    private static Object measurements(boolean positive, Random random) {
        return new float[] {positive ? 1 : -1, (float) random.nextGaussian()};
    }

    private static Object measurement(boolean positive, Random random) {
        return new float[] {(positive ? 1 : -1) + 0.1f * (float) random.nextGaussian()};
    }

    /** Returns examples whose label depends on both parts, but on neither of them alone. */
    private static Dataset<Object, Object> examples(
            Constructor<?> input, Part first, Part second, long seed)
            throws ReflectiveOperationException {
        Random random = new Random(seed);
        List<Object> inputs = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            boolean one = random.nextBoolean();
            boolean other = random.nextBoolean();
            inputs.add(input.newInstance(first.of(one, random), second.of(other, random)));
            labels.add(one == other ? "same" : "different");
        }
        return Dataset.of(inputs, labels);
    }

    @Test
    void learnsFromImageAndMeasurements() throws Exception {
        learn("Own", SeveralInputsTest::image, SeveralInputsTest::measurements, Image.class);
    }

    @Test
    void learnsFromConcatenatedVectors() throws Exception {
        learn(
                "Joined",
                SeveralInputsTest::measurement,
                SeveralInputsTest::measurements,
                float[].class);
    }

    @SuppressWarnings("unchecked")
    private void learn(String name, Part first, Part second, Class<?> type) throws Exception {
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Sources.java", SOURCE), folder);
        try (URLClassLoader loader = compilation.load();
                Classifier<Object, Object> model =
                        (Classifier<Object, Object>)
                                new Models(loader).create("several." + name + "Model")) {
            Constructor<?> input =
                    loader.loadClass("several." + name + "Input")
                            .getDeclaredConstructor(type, float[].class);
            input.setAccessible(true);
            Dataset<Object, Object> test = examples(input, first, second, 2);

            model.fit(examples(input, first, second, 1), FIT);

            assertTrue(model.evaluate(test).accuracy() > 0.95, model.evaluate(test).toString());
            Path saved = folder.resolve("saved");
            model.save(saved);
            try (Classifier<Object, Object> loaded =
                    (Classifier<Object, Object>)
                            new Models(loader).load("several." + name + "Model", saved)) {
                for (int i = 0; i < 20; i++) {
                    assertEquals(model.predict(test.input(i)), loaded.predict(test.input(i)));
                }
            }
        }
    }
}
