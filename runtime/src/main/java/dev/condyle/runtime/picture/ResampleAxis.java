package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.encode.Interpolation;

/**
 * The resampling of one axis with a filter. The filter is centred on the position of the new pixel
 * in the old image. Its unit is a new pixel or an old pixel, whichever is larger. Its weights add
 * up to 1, also at the border.
 *
 * <p>The arithmetic is that of Pillow: weights are integers in units of 2<sup>-22</sup>, and pixels
 * are integers from 0 to 255. Networks were trained on images with this rounding.
 *
 * @param first the first old pixel that contributes to each new pixel
 * @param weights for each new pixel, the weights of that old pixel and the following ones
 */
record ResampleAxis(int[] first, int[][] weights) {

    /** The initial value of a weighted sum, so that {@link #pixel} rounds to the nearest. */
    static final int HALF = 1 << 21;

    private static final int BITS = 22;
    private static final int ONE = 1 << BITS;

    /**
     * Computes an axis that shows the middle part of the old image, with a triangle filter.
     *
     * @param size the number of old pixels
     * @param seen the length of the middle part in old pixels, at most {@code size}
     * @param out the number of new pixels
     */
    static ResampleAxis ofMiddle(int size, double seen, int out) {
        double margin = (size - seen) / 2;
        // Pillow stores the ends of the part in single precision.
        float from = (float) margin;
        float to = (float) (margin + seen);
        double scale = ((double) to - from) / out;
        return of(size, from, scale, 0, out, Interpolation.BILINEAR);
    }

    /**
     * Computes a part of the axis of a resized image.
     *
     * @param size the number of old pixels
     * @param resized the number of pixels of the resized image
     * @param start the first of these pixels that is computed
     * @param out the number of new pixels
     * @param filter the filter
     */
    static ResampleAxis ofWindow(
            int size, double resized, double start, int out, Interpolation filter) {
        return of(size, 0, size / resized, start, out, filter);
    }

    private static ResampleAxis of(
            int size, double from, double scale, double start, int out, Interpolation filter) {
        int[] first = new int[out];
        int[][] weights = new int[out][];
        double width = Math.max(scale, 1);
        double reach = filter.reach() * width;
        for (int i = 0; i < out; i++) {
            double centre = from + (start + i + 0.5) * scale;
            int left = Math.max(0, (int) (centre - reach + 0.5));
            int right = Math.min(size, (int) (centre + reach + 0.5));
            double[] heights = new double[right - left];
            double sum = 0;
            for (int j = 0; j < heights.length; j++) {
                heights[j] = filter.weight((left + j - centre + 0.5) * (1 / width));
                sum += heights[j];
            }
            first[i] = left;
            weights[i] = new int[heights.length];
            for (int j = 0; j < heights.length; j++) {
                double weight = heights[j] / sum * ONE;
                weights[i][j] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
            }
        }
        return new ResampleAxis(first, weights);
    }

    /**
     * Resamples one row.
     *
     * @param row the old pixels, with one or three channels
     * @param mixed receives the new values, pixel by pixel
     */
    void mix(ByteRow row, int[] mixed) {
        if (row.channels() == 1) {
            mixGrey(row, mixed);
        } else {
            mixColours(row, mixed);
        }
    }

    private void mixGrey(ByteRow row, int[] mixed) {
        byte[] bytes = row.bytes();
        int step = row.step();
        for (int i = 0; i < first.length; i++) {
            int at = row.start() + row.offsets()[0] + first[i] * step;
            int sum = HALF;
            for (int weight : weights[i]) {
                sum += weight * (bytes[at] & 0xFF);
                at += step;
            }
            mixed[i] = pixel(sum);
        }
    }

    private void mixColours(ByteRow row, int[] mixed) {
        byte[] bytes = row.bytes();
        int step = row.step();
        int toRed = row.offsets()[0];
        int toGreen = row.offsets()[1];
        int toBlue = row.offsets()[2];
        for (int i = 0; i < first.length; i++) {
            int at = row.start() + first[i] * step;
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (int weight : weights[i]) {
                red += weight * (bytes[at + toRed] & 0xFF);
                green += weight * (bytes[at + toGreen] & 0xFF);
                blue += weight * (bytes[at + toBlue] & 0xFF);
                at += step;
            }
            mixed[3 * i] = pixel(red);
            mixed[3 * i + 1] = pixel(green);
            mixed[3 * i + 2] = pixel(blue);
        }
    }

    /** Converts a weighted sum that started from {@link #HALF} to a pixel from 0 to 255. */
    static int pixel(int sum) {
        return Math.max(0, Math.min(255, sum >> BITS));
    }
}
