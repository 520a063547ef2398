package dev.condyle.runtime.picture;

import java.util.Arrays;

/**
 * Resizes an image row by row. Each old row that contributes is read and resampled horizontally
 * once. New rows are computed from these rows.
 *
 * <p>Pillow does the same up to version 12. Version 13 starts with the columns if an image loses
 * many more rows than columns; its pixels then differ by a rounding.
 */
final class Resampler {

    private final ByteRows rows;
    private final ResampleAxis across;
    private final ResampleAxis down;
    private final int[][] mixed; // ring buffer: old row y is at y modulo the length
    private int next; // the next old row to resample

    Resampler(ByteRows rows, ResampleAxes axes, int channels) {
        this.rows = rows;
        across = axes.across();
        down = axes.down();
        int longest = Arrays.stream(down.weights()).mapToInt(w -> w.length).max().orElse(0);
        mixed = new int[longest][channels * across.weights().length];
    }

    /**
     * Computes new row y.
     *
     * @param y the index from 0; each call must pass the index after the previous one
     * @param values receives the values from 0 to 255, pixel by pixel
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

    // A separate, simple loop, which the JVM vectorises.
    private static void add(int weight, int[] old, int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += weight * old[i];
        }
    }
}
