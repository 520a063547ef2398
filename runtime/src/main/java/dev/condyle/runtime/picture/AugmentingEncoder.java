package dev.condyle.runtime.picture;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Encodes images with another encoder, changes them randomly, then normalises them.
 *
 * @param encoder encodes images as FLOAT32 from 0 to 1, channels-last
 * @param scale the normalisation, applied last
 * @param changes the changes, in order
 * @param seed the seed of the random draws
 */
record AugmentingEncoder(
        InputEncoder<Image> encoder, PixelScale scale, List<ImageChange> changes, long seed)
        implements InputEncoder<Image> {

    @Override
    public Shape shape() {
        return encoder.shape();
    }

    @Override
    public DataType dataType() {
        return encoder.dataType();
    }

    @Override
    public void encode(Image input, ByteBuffer into) {
        encoder.encode(input, into);
    }

    @Override
    public List<InputArray> arrays() {
        return encoder.arrays();
    }

    @Override
    public NDArray array(NDManager manager, ByteBuffer rows, int size) {
        return encoder.array(manager, rows, size);
    }

    @Override
    public void vary(ByteBuffer row, long draw) {
        FloatBuffer floats = row.asFloatBuffer();
        float[] numbers = new float[(int) shape().size()];
        floats.get(numbers).rewind();
        PixelPlanes pixels = planes(numbers);
        SplittableRandom random =
                new SplittableRandom(new SplittableRandom(seed).nextLong() + draw);
        View view = new View();
        changes.forEach(change -> change.apply(pixels, view, random));
        float[][] seen = pixels.through(view).planes();
        for (int c = 0; c < seen.length; c++) {
            for (int i = 0; i < seen[c].length; i++) {
                numbers[i * seen.length + c] = scale.of(seen[c][i], c);
            }
        }
        floats.put(numbers);
    }

    private PixelPlanes planes(float[] numbers) {
        int height = (int) shape().get(1);
        int width = (int) shape().get(2);
        float[][] planes = new float[(int) shape().get(0)][height * width];
        for (int i = 0; i < numbers.length; i++) {
            planes[i % planes.length][i / planes.length] = numbers[i];
        }
        return new PixelPlanes(planes, height, width);
    }
}
