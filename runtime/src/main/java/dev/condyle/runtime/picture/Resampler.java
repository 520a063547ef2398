package dev.condyle.runtime.picture;

import java.util.Arrays;

/**
 * Gives a picture in another size, row by row. Each old row that counts is read and mixed along the
 * row once; new rows are mixed from those.
 */
final class Resampler {

    private final ByteRows rows;
    private final ResampleAxis across;
    private final ResampleAxis down;
    private final int[][] mixed; // the last old rows; row y is at y modulo their number
    private int next; // the first old row that is not mixed yet

    Resampler(ByteRows rows, ResampleAxis across, ResampleAxis down, int channels) {
        this.rows = rows;
        this.across = across;
        this.down = down;
        int most = Arrays.stream(down.weights()).mapToInt(w -> w.length).max().orElse(0);
        mixed = new int[most][channels * across.weights().length];
    }

    /**
     * Computes new row y.
     *
     * @param y from 0, each time one more
     * @param values gets its values, from 0 to 255, pixel by pixel
     */
    void row(int y, int[] values) {
        int first = down.first()[y];
        int[] weights = down.weights()[y];
        Arrays.fill(values, ResampleAxis.HALF);
        next = Math.max(next, first);
        for (int i = 0; i < weights.length; i++) {
            int[] old = mixed[(first + i) % mixed.length];
            if (next == first + i) {
                across.mix(rows.row(next++), old);
            }
            add(weights[i], old, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = ResampleAxis.pixel(values[i]);
        }
    }

    // A loop of its own, so simple that the JVM makes it one of vectors.
    private static void add(int weight, int[] old, int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += weight * old[i];
        }
    }
}
