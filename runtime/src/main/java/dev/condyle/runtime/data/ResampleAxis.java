package dev.condyle.runtime.data;

/**
 * How the pixels of one axis are mixed: a triangle filter, centred on where the middle of the new
 * pixel lies in the old picture, two new pixels wide or two old ones, whichever is more. Its
 * weights add up to 1, at the border too.
 *
 * @param first the first old pixel that goes into each new one
 * @param weights of that pixel and those after it
 */
record ResampleAxis(int[] first, float[][] weights) {

    /**
     * Computes an axis.
     *
     * @param size the number of old pixels
     * @param from where the part to be seen starts, in old pixels
     * @param length how long that part is, in old pixels
     * @param out the number of new pixels
     */
    static ResampleAxis of(int size, double from, double length, int out) {
        int[] first = new int[out];
        float[][] weights = new float[out][];
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
            weights[i] = new float[heights.length];
            for (int j = 0; j < heights.length; j++) {
                weights[i][j] = (float) (heights[j] / sum);
            }
        }
        return new ResampleAxis(first, weights);
    }

    /** Mixes one row. */
    void mix(float[] old, int oldAt, float[] mixed, int mixedAt) {
        for (int i = 0; i < first.length; i++) {
            float[] weight = weights[i];
            int at = oldAt + first[i];
            float sum = 0;
            for (int j = 0; j < weight.length; j++) {
                sum += weight[j] * old[at + j];
            }
            mixed[mixedAt + i] = sum;
        }
    }

    /** The weight of an old pixel in a new one, 0 where it has none. */
    float weight(int out, int old) {
        int j = old - first[out];
        return j >= 0 && j < weights[out].length ? weights[out][j] : 0;
    }
}
