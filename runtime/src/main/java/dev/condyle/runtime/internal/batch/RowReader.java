package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Encodes examples and caches the encoded rows up to a memory budget. Thread-safe: threads that
 * encode the same example write the same bytes.
 */
final class RowReader<I> {

    private final Dataset<I, ?> data;
    private final InputEncoder<I> encoder;
    private final int rowBytes;
    private final AtomicReferenceArray<byte[]> cached;

    /** Creates a reader that caches the first rows, as many as fit into a budget in bytes. */
    RowReader(Dataset<I, ?> data, InputEncoder<I> encoder, int rowBytes, long budget) {
        this.data = data;
        this.encoder = encoder;
        this.rowBytes = rowBytes;
        cached = new AtomicReferenceArray<>((int) Math.min(data.size(), budget / rowBytes));
    }

    /**
     * Writes a row at the position of the buffer and advances the position.
     *
     * @param pass the number of the pass over the data set
     */
    void read(int example, int pass, ByteBuffer into) {
        int start = into.position();
        read(example, into);
        ByteBuffer row = into.slice(start, rowBytes).order(into.order());
        encoder.vary(row, (long) pass << Integer.SIZE | example);
    }

    private void read(int example, ByteBuffer into) {
        byte[] row = example < cached.length() ? cached.get(example) : null;
        if (row != null) {
            into.put(row);
            return;
        }
        int start = into.position();
        encode(example, into);
        if (into.position() != start + rowBytes) {
            throw new IllegalStateException(
                    encoder.getClass().getName()
                            + " wrote "
                            + (into.position() - start)
                            + " bytes instead of "
                            + rowBytes
                            + ".");
        }
        if (example < cached.length()) {
            row = new byte[rowBytes];
            into.get(start, row);
            cached.set(example, row);
        }
    }

    private void encode(int example, ByteBuffer into) {
        I input = data.input(example);
        if (input == null) {
            throw new DataException("The input is null.");
        }
        encoder.encode(input, into);
    }
}
