package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;

/** Encodes pictures, then brings each channel to the mean and deviation that a network expects. */
final class NormalizedImageEncoder implements InputEncoder<Image> {

    private final InputEncoder<Image> encoder;
    private final float[] mean;
    private final float[] std;

    /**
     * @param encoder encodes pictures as FLOAT32 (C, H, W) from 0 to 1
     * @param mean what is subtracted, a number for each channel
     * @param std what is then divided by, a number above 0 for each channel
     */
    NormalizedImageEncoder(InputEncoder<Image> encoder, float[] mean, float[] std) {
        this.encoder = encoder;
        this.mean = checked("mean", mean);
        this.std = checked("std", std);
        for (float deviation : std) {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("std is above 0, not " + deviation + ".");
            }
        }
    }

    private float[] checked(String name, float[] values) {
        if (values.length != shape().get(0)) {
            throw new IllegalArgumentException(
                    name
                            + " has a number for each channel, but there are "
                            + values.length
                            + " for "
                            + shape().get(0)
                            + " channels.");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(name + " is finite, not " + value + ".");
            }
        }
        return values.clone();
    }

    @Override
    public Shape shape() {
        return encoder.shape();
    }

    @Override
    public DataType dataType() {
        return encoder.dataType();
    }

    @Override
    public boolean isWorthKeeping() {
        return encoder.isWorthKeeping();
    }

    @Override
    public void encode(Image input, ByteBuffer into) {
        int at = into.position();
        encoder.encode(input, into);
        long pixels = shape().get(1) * shape().get(2);
        for (int c = 0; c < mean.length; c++) {
            for (long i = 0; i < pixels; i++, at += Float.BYTES) {
                into.putFloat(at, (into.getFloat(at) - mean[c]) / std[c]);
            }
        }
    }

    @Override
    public InputEncoder<Image> augmented(List<Augmentation> changes, long seed) {
        return new AugmentingEncoder(encoder, mean, std, List.copyOf(changes), seed);
    }
}
