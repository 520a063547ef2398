package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What networks with weights trained on ImageNet see in photographs. */
class PretrainedTest {

    private static final NetworkOptions IMAGENET = NetworkOptions.defaults().classes(1001);

    /** Computed with torchvision's network, padded as TensorFlow does and as torchvision does. */
    @ParameterizedTest
    @CsvSource({
        "KERAS, parrot.jpg, macaw, 0.998",
        "KERAS, bird.bmp, chickadee, 0.981",
        "KERAS, cat.bmp, Egyptian cat, 0.778",
        "KERAS, hot_dog.jpg, 'hotdog, hot dog, red hot', 0.876",
        "TORCHVISION, parrot.jpg, macaw, 0.998",
        "TORCHVISION, bird.bmp, chickadee, 0.972",
        "TORCHVISION, cat.bmp, Egyptian cat, 0.736",
        "TORCHVISION, hot_dog.jpg, 'hotdog, hot dog, red hot', 0.724"
    })
    void mobileNetV2RecognisesPhotographs(
            Conventions conventions, String photo, String label, double probability)
            throws IOException {
        check(
                new MobileNetV2(),
                IMAGENET.conventions(conventions),
                "mobilenet_v2_imagenet.safetensors",
                photo,
                label,
                probability);
    }

    /** Computed with PyTorch's convolutions, straight from the folded weights. */
    @ParameterizedTest
    @CsvSource({
        "parrot.jpg, macaw, 0.940",
        "bird.bmp, chickadee, 0.899",
        "cat.bmp, Egyptian cat, 0.485",
        "hot_dog.jpg, pill bottle, 0.173"
    })
    void aNarrowMobileNetV1RecognisesPhotographs(String photo, String label, double probability)
            throws IOException {
        check(
                new MobileNetV1(),
                IMAGENET.width(0.25),
                "mobilenet_v1_025_224.safetensors",
                photo,
                label,
                probability);
    }

    @Test
    void theLabelsAreThoseOfImageNetAfterTheBackground() throws IOException {
        List<String> labels = Files.readAllLines(SharedAssets.file("imagenet_labels.txt"));
        assertEquals("background", labels.get(0));
        assertEquals(
                Stream.of(ImageNet.values()).map(ImageNet::description).toList(),
                labels.subList(1, labels.size()));
    }

    private static void check(
            DescribedNetwork network,
            NetworkOptions options,
            String weights,
            String photo,
            String label,
            double probability)
            throws IOException {
        Path file = SharedAssets.file(weights);
        float[] picture = Photo.read(SharedAssets.file("photos/" + photo), 224);
        try (SafetensorsFile tensors = SafetensorsFile.open(file);
                NDManager manager = Engines.newManager(Optional.empty());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Block block = network.block(options);
            Shape shape = new Shape(1, 3, 224, 224);
            block.initialize(manager, DataType.FLOAT32, shape);
            new WeightFiller(block, network.nameMaps(options)).fill(tensors);

            NDArray probabilities =
                    block.forward(
                                    new ParameterStore(manager, false),
                                    new NDList(manager.create(picture, shape)),
                                    false)
                            .singletonOrThrow()
                            .softmax(1);

            int best = (int) probabilities.argMax(1).getLong();
            assertEquals(
                    label, Files.readAllLines(SharedAssets.file("imagenet_labels.txt")).get(best));
            assertEquals(probability, probabilities.getFloat(0, best), 0.01);
        }
    }
}
