package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests blocks with a {@code @Forward} method against blocks without one. */
class CustomForwardTest {

    private static final String PLAIN =
            """
            package golden;

            import static dev.condyle.layer.Activation.Function.*;

            import dev.condyle.Backbone;
            import dev.condyle.Head;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            class Plain {
                @Backbone(input = ai.djl.ndarray.NDArray.class, shape = {3, 32, 24})
                @Head(classes = 4, dropout = 0.1)
                static class EveryLazy {
                    @Conv2d(filters = 8, kernel = 3, padding = Padding.SAME, activation = RELU) Layer inputs;
                    @Conv2d(filters = 12, kernel = 3, stride = 2, padding = Padding.SAME, groups = 2) Layer pass;
                    @DepthwiseConv2d(kernel = 3, multiplier = 2, stride = {2, 1}, padding = Padding.SAME, activation = LEAKY_RELU)
                    Layer network;
                    @DepthwiseConv2d(kernel = {3, 1}, bias = false) Layer narrow;
                    @BatchNorm Layer norm;
                    @Activation(RELU) Layer relu;
                    @MaxPool2d(value = 3, stride = 2, padding = Padding.SAME) Layer max;
                    @AvgPool2d(value = 2, padding = Padding.SAME) Layer mean;
                    @AvgPool2d(value = 3, stride = 1, pad = 1) Layer padded;
                    @LayerNorm(dimensions = 3) Layer overAll;
                    @GlobalAvgPool Layer pooled;
                    @Dropout(0.2) Layer dropout;
                }
            }
            """;

    @TempDir Path folder;
    private URLClassLoader loader;
    private NDManager manager;

    @BeforeEach
    void setUp() {
        Path good = Path.of("src/test/resources/golden/good/CustomForward.java");
        loader =
                Compilation.lenient(
                                CompilerUnderTest.JAVAC,
                                Map.of(
                                        "CustomForward.java",
                                        Golden.read(good),
                                        "Plain.java",
                                        PLAIN),
                                folder)
                        .load();
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void tearDown() throws Exception {
        manager.close();
        loader.close();
    }

    @Test
    void lazyLayersMatchLayersOfKnownShapes() throws Exception {
        Block late = initialized("CustomForward_EveryLazyBlock", DataType.FLOAT32, 3, 32, 24);
        Block plain = initialized("Plain_EveryLazyBlock", DataType.FLOAT32, 3, 32, 24);
        NDArray batch = manager.randomUniform(0, 1, new Shape(3, 3, 32, 24));
        for (boolean training : new boolean[] {false, true}) {
            Engine.getInstance().setRandomSeed(2);
            NDArray expected = run(plain, batch, training);
            Engine.getInstance().setRandomSeed(2);
            NDArray actual = run(late, batch, training);
            assertEquals(new Shape(3, 4), actual.getShape());
            assertArrayEquals(expected.toFloatArray(), actual.toFloatArray(), 1e-5f);
        }
    }

    @Test
    void parametersAreNamedAfterFields() throws Exception {
        Block late = initialized("CustomForward_EveryLazyBlock", DataType.FLOAT32, 3, 32, 24);
        Block plain = newBlock("Plain_EveryLazyBlock");
        assertEquals(names(plain), names(late));
        Block sequence = initialized("CustomForward_SequenceBlock", DataType.INT64, 12);
        List<String> names = names(sequence);
        assertEquals("words.weight", names.get(0));
        assertEquals("encoder.layers.0.self_attn.in_proj_weight", names.get(1));
        assertEquals(List.of("norm.weight", "norm.bias"), names.subList(13, 15));
    }

    @Test
    void outputHasDeclaredShape() throws Exception {
        check("CustomForward_ResidualBlock", DataType.FLOAT32, new Shape(5, 3), 64);
        check("CustomForward_SequenceBlock", DataType.INT64, new Shape(5, 2), 12);
        check("CustomForward_MapsBlock", DataType.FLOAT32, new Shape(5, 4, 16), 4, 16);
        check("CustomForward_AfterANetworkBlock", DataType.FLOAT32, new Shape(5, 5), 3, 64, 64);
        check("CustomForward_MapsOfANetworkBlock", DataType.FLOAT32, new Shape(5, 512), 3, 64, 64);
    }

    private void check(String name, DataType type, Shape expected, long... input)
            throws ReflectiveOperationException {
        Shape[] batch = {batch(5, input)};
        Block block = newBlock(name);
        assertEquals(expected, block.getOutputShapes(batch)[0]);
        block.initialize(manager, DataType.FLOAT32, batch(1, input));
        assertEquals(expected, block.getOutputShapes(batch)[0]);
        assertEquals(expected, run(block, manager.zeros(batch[0], type), false).getShape());
    }

    private Block initialized(String name, DataType type, long... input)
            throws ReflectiveOperationException {
        Block block = newBlock(name);
        Engine.getInstance().setRandomSeed(1);
        block.initialize(manager, DataType.FLOAT32, batch(1, input));
        return block;
    }

    private Block newBlock(String name) throws ReflectiveOperationException {
        return BlockRun.newBlock(loader, "golden." + name);
    }

    private NDArray run(Block block, NDArray batch, boolean training) {
        ParameterStore store = new ParameterStore(manager, false);
        return block.forward(store, new NDList(batch), training).singletonOrThrow();
    }

    private static List<String> names(Block block) {
        return new ArrayList<>(ParameterNames.of(block).parameters().keySet());
    }

    private static Shape batch(long size, long... input) {
        return new Shape(LongStream.concat(LongStream.of(size), LongStream.of(input)).toArray());
    }
}
