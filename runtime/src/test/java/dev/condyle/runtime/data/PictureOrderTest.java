package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.Resize;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Encoded pictures lie in memory pixel by pixel; networks are not to notice. */
class PictureOrderTest {

    private static final int COUNT = 3;
    private static final Shape SHAPE = new Shape(3, 12, 10);
    private static final InputEncoder<Image> ENCODER = Inputs.image(SHAPE, Resize.STRETCH);

    /** Pictures of noise, a third of them taller than wide. */
    private static ByteBuffer pictures() {
        ByteBuffer rows =
                ByteBuffer.allocateDirect((int) SHAPE.size() * COUNT * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        Random random = new Random(5);
        for (int i = 0; i < COUNT; i++) {
            BufferedImage picture = new BufferedImage(25 - 8 * i, 16, BufferedImage.TYPE_3BYTE_BGR);
            for (int p = 0; p < picture.getWidth() * 16; p++) {
                picture.setRGB(p / 16, p % 16, random.nextInt(1 << 24));
            }
            ENCODER.encode(new BufferedImageFactory().fromImage(picture), rows);
        }
        return rows.flip();
    }

    @Test
    void aBatchContainsTheImagesInOrder() {
        ByteBuffer rows = pictures();
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray batch = ENCODER.array(manager, rows, COUNT);
            assertEquals(new Shape(COUNT).addAll(SHAPE), batch.getShape());
            int bytes = rows.limit() / COUNT;
            for (int i = 0; i < COUNT; i++) {
                ByteBuffer row = rows.slice(i * bytes, bytes).order(rows.order());
                assertArrayEquals(Encoded.numbers(ENCODER, row), batch.get(i).toFloatArray());
            }
            assertArrayEquals(
                    batch.get("1:").toFloatArray(),
                    batch.get("1:").reshape(-1).toFloatArray(),
                    "flattened");
        }
    }

    @Test
    void trainingMatchesChannelsFirst() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray pixels = ENCODER.array(manager, pictures(), COUNT);
            NDArray channels = manager.create(pixels.toFloatArray(), pixels.getShape());
            Block block = network();
            // Unseeded weights depend on the tests that ran before.
            Engines.engine().setRandomSeed(5);
            block.initialize(manager, DataType.FLOAT32, channels.getShape());

            List<float[]> expected = gradients(block, channels);
            List<float[]> actual = gradients(block, pixels);

            assertTrue(expected.size() > 6);
            for (int i = 0; i < expected.size(); i++) {
                // They are sums of up to a few hundred numbers, added in another order.
                assertArrayEquals(expected.get(i), actual.get(i), 5e-4f, "array " + i);
            }
        }
    }

    private static Block network() {
        return new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(6).build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(
                        Conv2d.builder()
                                .setKernelShape(new Shape(3, 3))
                                .setFilters(6)
                                .optGroups(6)
                                .build())
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(4).build());
    }

    /** The logits, and the gradient of each parameter that has one. */
    private static List<float[]> gradients(Block block, NDArray inputs) {
        NDManager manager = inputs.getManager();
        List<float[]> arrays = new ArrayList<>();
        try (GradientCollector collector = Engines.engine().newGradientCollector()) {
            collector.zeroGradients();
            NDArray logits =
                    block.forward(new ParameterStore(manager, false), new NDList(inputs), true)
                            .singletonOrThrow();
            arrays.add(logits.toFloatArray());
            collector.backward(logits.square().sum());
        }
        block.getParameters().values().stream()
                .filter(parameter -> parameter.requiresGradient())
                .forEach(p -> arrays.add(p.getArray().getGradient().toFloatArray()));
        return arrays;
    }
}
