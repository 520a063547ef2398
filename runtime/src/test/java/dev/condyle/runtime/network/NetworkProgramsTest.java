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
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.torchscript.Archives;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The networks that come with Condyle compute the same when they are compiled. */
class NetworkProgramsTest {

    private static final float TOLERANCE = 1e-4f;
    private static final int LARGE = 224;

    @TempDir Path folder;
    private NDManager manager;
    private NDScope scope;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        scope = new NDScope();
        scope.suppressNotUsedWarning();
    }

    @AfterEach
    void close() {
        scope.close();
        manager.close();
    }

    static Stream<String> networks() {
        return Networks.ALL.stream().map(it -> it.getClass().getSimpleName());
    }

    private Block random(DescribedNetwork network, NetworkOptions options, int size) {
        Block block = network.block(options);
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, size, size));
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, it) ->
                                it.getArray().set(Formula.tensor(name, it.getArray().getShape())));
        return block;
    }

    private NDArray pictures(int count, int size) {
        return manager.create(Formula.picture(count, size, size), new Shape(count, 3, size, size));
    }

    private Program trace(Block block, int size) {
        return Tracer.trace(
                (store, list) -> block.forward(store, list, false),
                List.of(new InputArray(new Shape(3, size, size), DataType.FLOAT32)),
                Map.of(),
                manager);
    }

    private void check(Block block, NDArray... batches) throws IOException {
        int size = (int) batches[0].size(2);
        Program program = trace(block, size);
        try (ScriptModule module = ScriptModule.compile(program, manager)) {
            for (NDArray batch : batches) {
                NDList input = new NDList(batch);
                NDList expected = block.forward(new ParameterStore(manager, false), input, false);
                NDList actual = module.run(input);
                assertEquals(1, actual.size());
                assertSame(expected.head(), actual.head());
            }
        }
    }

    /** Compares relative to the largest number: small ones are differences of large ones. */
    private static void assertSame(NDArray expected, NDArray actual) {
        assertEquals(expected.getShape(), actual.getShape());
        float largest = expected.abs().max().getFloat();
        float difference = expected.sub(actual).abs().max().getFloat();
        assertEquals(0, difference / largest, TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void smallPictures(String name) throws IOException {
        Block block = random(Networks.named(name), NetworkOptions.defaults().classes(10), 64);
        check(block, pictures(1, 64), pictures(3, 64));
        NDList one = new NDList(pictures(1, 64));
        NDList output = block.forward(new ParameterStore(manager, false), one, false);
        Archives.check(name, trace(block, 64), one, output, folder);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void largePictures(String name) throws IOException {
        Block block = random(Networks.named(name), NetworkOptions.defaults(), LARGE);
        check(block, pictures(1, LARGE));
    }

    @ParameterizedTest
    @EnumSource
    void conventions(Conventions conventions) throws IOException {
        NetworkOptions options = NetworkOptions.defaults().conventions(conventions).width(0.35);
        for (DescribedNetwork network : List.of(new MobileNetV1(), new MobileNetV2())) {
            check(random(network, options, 65), pictures(2, 65));
        }
    }

    @Test
    void mobileNetV1WithTrainedWeights() throws IOException {
        pretrained(
                new MobileNetV1(),
                NetworkOptions.defaults().classes(1001).width(0.25),
                "mobilenet_v1_025_224.safetensors");
    }

    @Test
    void mobileNetV2WithTrainedWeights() throws IOException {
        pretrained(
                new MobileNetV2(),
                NetworkOptions.defaults().classes(1001),
                "mobilenet_v2_imagenet.safetensors");
    }

    private void pretrained(DescribedNetwork network, NetworkOptions options, String weights)
            throws IOException {
        try (SafetensorsFile tensors = SafetensorsFile.open(SharedAssets.file(weights))) {
            Block block = network.block(options);
            Shape shape = new Shape(1, 3, LARGE, LARGE);
            block.initialize(manager, DataType.FLOAT32, shape);
            new WeightFiller(block, network.nameMaps(options)).fill(tensors);
            float[] parrot = Photo.read(SharedAssets.file("photos/parrot.jpg"), LARGE);
            float[] cat = Photo.read(SharedAssets.file("photos/cat.bmp"), LARGE);
            check(block, manager.create(parrot, shape), manager.create(cat, shape));
        }
    }
}
