package dev.condyle.runtime.internal.transfer;

import java.nio.ByteBuffer;

/** Stores rows in memory. */
final class MemoryRows implements FeatureRows {

    private float[][] rows;
    private int added;

    MemoryRows(int count) {
        rows = new float[count][];
    }

    @Override
    public void add(float[] row) {
        rows[added++] = row;
    }

    @Override
    public void copy(int row, ByteBuffer into) {
        float[] numbers = rows[row];
        into.asFloatBuffer().put(numbers);
        into.position(into.position() + numbers.length * Float.BYTES);
    }

    @Override
    public void close() {
        rows = new float[0][];
    }
}
