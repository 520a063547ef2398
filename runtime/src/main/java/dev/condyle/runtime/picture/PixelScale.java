package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.encode.ImagePreprocessing.Normalization;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * Normalises each channel: (value - mean) / std, for values from 0 to 1.
 *
 * @param mean the mean of each channel
 * @param std the standard deviation of each channel, above 0
 */
record PixelScale(float[] mean, float[] std) {

    private static final int STEPS = 256;

    /**
     * Returns a normalisation with the given numbers.
     *
     * @throws IllegalArgumentException if the number of values is not the number of channels, a
     *     value is not finite, or a standard deviation is not above 0
     */
    static PixelScale checked(long channels, float[] mean, float[] std) {
        check("mean", mean, channels);
        check("std", std, channels);
        for (float deviation : std) {
            Arguments.above("std", deviation, 0f);
        }
        return new PixelScale(mean.clone(), std.clone());
    }

    /** Returns a published normalisation. */
    static PixelScale of(int channels, Normalization published) {
        Normalization each = published.of(channels);
        return checked(channels, floats(each.mean()), floats(each.std()));
    }

    private static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    private static void check(String name, float[] values, long channels) {
        if (values.length != channels) {
            throw new IllegalArgumentException(
                    name
                            + " must have one number per channel, but it has "
                            + values.length
                            + " for "
                            + channels
                            + " channels.");
        }
        for (float value : values) {
            Arguments.finite(name, value);
        }
    }

    /** Returns the identity: values from 0 to 1 are not changed. */
    static PixelScale none(int channels) {
        float[] one = new float[channels];
        Arrays.fill(one, 1);
        return new PixelScale(new float[channels], one);
    }

    /** Returns the normalised value of a channel. */
    float of(float value, int channel) {
        return (value - mean[channel]) / std[channel];
    }

    /**
     * Returns a lookup table with the normalised value of each byte from 0 to 255, for each
     * channel.
     */
    float[][] ofBytes() {
        float[][] table = new float[mean.length][STEPS];
        for (int c = 0; c < mean.length; c++) {
            for (int i = 0; i < STEPS; i++) {
                table[c][i] = of(i / 255f, c);
            }
        }
        return table;
    }
}
