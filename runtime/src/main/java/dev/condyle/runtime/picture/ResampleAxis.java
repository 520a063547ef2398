package dev.condyle.runtime.picture;

/**
 * How the pixels of one axis are mixed: a triangle filter, centred on where the middle of the new
 * pixel lies in the old picture, two new pixels wide or two old ones, whichever is more. Its
 * weights add up to 1, at the border too.
 *
 * <p>Weights are whole numbers, in units of 2<sup>-22</sup>, and so are pixels, from 0 to 255: it
 * is what Pillow computes with, and rounding is part of what networks were trained on.
 *
 * @param first the first old pixel that goes into each new one
 * @param weights of that pixel and those after it
 */
record ResampleAxis(int[] first, int[][] weights) {

    /** What a sum of weighted pixels starts from, so that {@link #pixel} rounds it. */
    static final int HALF = 1 << 21;

    private static final int BITS = 22;
    private static final int ONE = 1 << BITS;

    /**
     * Computes an axis of which the middle part is seen.
     *
     * @param size the number of old pixels
     * @param seen how long that part is, in old pixels, at most all of them
     * @param out the number of new pixels
     */
    static ResampleAxis ofMiddle(int size, double seen, int out) {
        double margin = (size - seen) / 2;
        // Pillow keeps the ends of a part in single precision.
        float from = (float) margin;
        float to = (float) (margin + seen);
        return of(size, from, (double) to - from, out);
    }

    private static ResampleAxis of(int size, double from, double length, int out) {
        int[] first = new int[out];
        int[][] weights = new int[out][];
        double scale = length / out;
        double reach = Math.max(scale, 1);
        for (int i = 0; i < out; i++) {
            double centre = from + (i + 0.5) * scale;
            int start = Math.max(0, (int) (centre - reach + 0.5));
            int end = Math.min(size, (int) (centre + reach + 0.5));
            double[] heights = new double[end - start];
            double sum = 0;
            for (int j = 0; j < heights.length; j++) {
                heights[j] = Math.max(0, 1 - Math.abs(start + j + 0.5 - centre) / reach);
                sum += heights[j];
            }
            first[i] = start;
            weights[i] = new int[heights.length];
            for (int j = 0; j < heights.length; j++) {
                weights[i][j] = (int) (heights[j] / sum * ONE + 0.5);
            }
        }
        return new ResampleAxis(first, weights);
    }

    /**
     * Mixes one row.
     *
     * @param row the old pixels, of one channel or three
     * @param mixed gets the values of the new ones, pixel by pixel
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

    /** The pixel, from 0 to 255, that a sum of weighted ones and {@link #HALF} is nearest to. */
    static int pixel(int sum) {
        return Math.min(255, sum >> BITS);
    }
}
