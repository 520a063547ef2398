package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Arrays;

/**
 * Brings each channel to what a network expects: (value - mean) / std, of values from 0 to 1.
 *
 * @param mean a number for each channel
 * @param std a number above 0 for each channel
 */
record PixelScale(float[] mean, float[] std) {

    private static final int STEPS = 256;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    static PixelScale checked(long channels, float[] mean, float[] std) {
        check("mean", mean, channels);
        check("std", std, channels);
        for (float deviation : std) {
            Arguments.above("std", deviation, 0f);
        }
        return new PixelScale(mean.clone(), std.clone());
    }

    private static void check(String name, float[] values, long channels) {
        if (values.length != channels) {
            throw new IllegalArgumentException(
                    name
                            + " has a number for each channel, but there are "
                            + values.length
                            + " for "
                            + channels
                            + " channels.");
        }
        for (float value : values) {
            Arguments.finite(name, value);
        }
    }

    /** Leaves values from 0 to 1 as they are. */
    static PixelScale none(int channels) {
        float[] one = new float[channels];
        Arrays.fill(one, 1);
        return new PixelScale(new float[channels], one);
    }

    /** A value of a channel. */
    float of(float value, int channel) {
        return (value - mean[channel]) / std[channel];
    }

    /** For each channel, what the bytes from 0 to 255 become: they are few, and pixels are many. */
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
