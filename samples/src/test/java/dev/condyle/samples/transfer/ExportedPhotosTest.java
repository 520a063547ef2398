package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.modality.Output;
import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.export.Export;
import dev.condyle.samples.exported.Serving;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classifiers of colour images as models of DJL Serving. */
class ExportedPhotosTest {

    @TempDir private Path folder;

    private static Image photo(int seed) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            int x = i % 32;
            int y = i / 32;
            image.setRGB(x, y, (7 * x << 16) + (6 * y << 8) + (x * y + 40 * seed) % 256);
        }
        return new BufferedImageFactory().fromImage(image);
    }

    @Test
    void djlServingNormalisesColourImages() throws Exception {
        Path zip = folder.resolve("photos.zip");
        try (Photos_TwoModel model = Photos_TwoModel.create(ModelOptions.defaults().seed(1))) {
            model.export(zip, Export.djlServing());
            try (Serving serving = new Serving(zip)) {
                for (int i = 0; i < 4; i++) {
                    byte[] jpeg = Serving.jpeg(photo(i));
                    serving.assertPredicts(model.predict(Serving.image(jpeg)).top(2), jpeg, 1e-3);
                }
            }
        }
    }

    @Test
    void severalHeadsReceiveAndReturnArrays() throws Exception {
        Path served = folder.resolve("tiles");
        try (Photos_TileModel model = Photos_TileModel.create(ModelOptions.defaults().seed(1));
                NDManager manager = NDManager.newBaseManager()) {
            model.export(served, Export.djlServing());
            assertFalse(Files.exists(served.resolve("synset.txt")));
            // One colour, which resizing and the order of the pixels do not change.
            BufferedImage black = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
            Photos_TilePrediction expected =
                    model.predict(new BufferedImageFactory().fromImage(black));
            // The network of Keras expects numbers from -1 to 1.
            NDArray pixels = manager.ones(new Shape(1, 3, 32, 32)).neg();
            try (Serving serving = new Serving(served)) {
                Output output = serving.predict(new NDList(pixels).encode(), "tensor/ndlist");
                assertEquals(200, output.getCode(), output.getMessage());
                NDList heads = output.getDataAsNDList(manager);
                assertEquals(2, heads.size());
                assertArrayEquals(
                        expected.colour().probabilities(), heads.get(0).toFloatArray(), 1e-5f);
                assertArrayEquals(
                        expected.light().probabilities(), heads.get(1).toFloatArray(), 1e-5f);
            }
        }
    }
}
