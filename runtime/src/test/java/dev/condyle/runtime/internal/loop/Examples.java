package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Tasks;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/** Inputs and labels for {@link SmallNet}. */
public record Examples(float[][] inputs, int[] labels) implements Dataset<float[], Integer> {

    public static final InputEncoder<float[]> ENCODER =
            new InputEncoder<>() {
                @Override
                public Shape shape() {
                    return SmallNet.INPUT;
                }

                @Override
                public DataType dataType() {
                    return DataType.FLOAT32;
                }

                @Override
                public void encode(float[] input, ByteBuffer into) {
                    for (float number : input) {
                        into.putFloat(number);
                    }
                }
            };

    private static final Labels<Integer> LABELS =
            new Labels<>() {
                @Override
                public List<Integer> values() {
                    return List.of(0, 1, 2);
                }

                @Override
                public List<String> names() {
                    return List.of("0", "1", "2");
                }

                @Override
                public int indexOf(Integer label) {
                    return label;
                }
            };

    public static final Tasks<Integer> TASKS = Tasks.of(LABELS);

    /** Noise with a brighter row, whose place is the label. */
    public static Examples random(int size, long seed) {
        Random random = new Random(seed);
        float[][] inputs = new float[size][64];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(SmallNet.CLASSES);
            for (int j = 0; j < 64; j++) {
                inputs[i][j] = (float) random.nextGaussian() / 2 + (j / 16 == labels[i] ? 1 : 0);
            }
        }
        return new Examples(inputs, labels);
    }

    @Override
    public int size() {
        return inputs.length;
    }

    @Override
    public float[] input(int index) {
        return inputs[index];
    }

    @Override
    public Integer label(int index) {
        return labels[index];
    }

    @Override
    public String describe(int index) {
        return "picture " + index;
    }
}
