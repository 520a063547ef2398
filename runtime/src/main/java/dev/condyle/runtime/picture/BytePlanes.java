package dev.condyle.runtime.picture;

import java.util.function.IntUnaryOperator;

/**
 * An image as whole numbers from 0 to 255, with one plane per channel: grey, or red, green and
 * blue.
 *
 * @param planes the channels, each in row-major order
 * @param height the number of rows
 * @param width the number of columns
 */
record BytePlanes(int[][] planes, int height, int width) {

    static final int LEVELS = 256;
    private static final int MAX = LEVELS - 1;

    /** Rounds the values of an image to whole numbers. */
    static BytePlanes of(PixelPlanes pixels) {
        float[][] from = pixels.planes();
        int[][] planes = new int[from.length][from[0].length];
        for (int c = 0; c < planes.length; c++) {
            for (int i = 0; i < planes[c].length; i++) {
                planes[c][i] = Math.round(from[c][i] * MAX);
            }
        }
        return new BytePlanes(planes, pixels.height(), pixels.width());
    }

    /** Replaces the values of an image of the same size by those of this image. */
    void copyTo(PixelPlanes pixels) {
        for (int c = 0; c < planes.length; c++) {
            float[] into = pixels.planes()[c];
            for (int i = 0; i < into.length; i++) {
                into[i] = planes[c][i] / (float) MAX;
            }
        }
    }

    /** Returns whether the image has a single channel. */
    boolean isGrey() {
        return planes.length == 1;
    }

    /** Replaces each value of a channel by the result of a function, which is clamped. */
    void replace(int channel, IntUnaryOperator function) {
        int[] table = new int[LEVELS];
        for (int value = 0; value < LEVELS; value++) {
            table[value] = Math.max(0, Math.min(MAX, function.applyAsInt(value)));
        }
        int[] plane = planes[channel];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = table[plane[i]];
        }
    }

    /** Replaces each value of all channels by the result of a function, which is clamped. */
    void replace(IntUnaryOperator function) {
        for (int c = 0; c < planes.length; c++) {
            replace(c, function);
        }
    }

    /** Returns the number of pixels of a channel with each value. */
    int[] histogram(int channel) {
        int[] counts = new int[LEVELS];
        for (int value : planes[channel]) {
            counts[value]++;
        }
        return counts;
    }

    /** Returns the grey value of a pixel, rounded down, as in torchvision. */
    int luma(int pixel) {
        if (isGrey()) {
            return planes[0][pixel];
        }
        float red = planes[0][pixel] * 0.2989f;
        float sum = blend(planes[1][pixel], 0.587f, red);
        return (int) blend(planes[2][pixel], 0.114f, sum);
    }

    /** Returns value · factor + offset, rounded once, like the engine. */
    static float blend(float value, float factor, float offset) {
        return (float) ((double) value * factor + offset);
    }
}
