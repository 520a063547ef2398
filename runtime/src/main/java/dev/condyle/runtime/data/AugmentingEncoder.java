package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Encodes pictures as another encoder does, then changes them at random, then brings them to a mean
 * and deviation.
 *
 * @param encoder encodes pictures as FLOAT32 (C, H, W) from 0 to 1
 * @param mean what is subtracted, a number for each channel
 * @param std what is then divided by
 * @param changes the changes, in their order
 * @param seed the seed of what is drawn
 */
record AugmentingEncoder(
        InputEncoder<Image> encoder,
        float[] mean,
        float[] std,
        List<Augmentation> changes,
        long seed)
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
    public void vary(ByteBuffer row, long draw) {
        int height = (int) shape().get(1);
        int width = (int) shape().get(2);
        FloatBuffer floats = row.asFloatBuffer();
        float[][] planes = new float[mean.length][height * width];
        for (float[] plane : planes) {
            floats.get(plane);
        }
        SplittableRandom random =
                new SplittableRandom(new SplittableRandom(seed).nextLong() + draw);
        PixelPlanes pixels = new PixelPlanes(planes, height, width);
        View view = new View();
        changes.forEach(change -> change.apply(pixels, view, random));
        floats.rewind();
        float[][] seen = pixels.through(view).planes();
        for (int c = 0; c < seen.length; c++) {
            for (int i = 0; i < seen[c].length; i++) {
                seen[c][i] = (seen[c][i] - mean[c]) / std[c];
            }
            floats.put(seen[c]);
        }
    }
}
