package dev.condyle.runtime.internal.batch;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Encodes examples, each once as far as memory allows. Safe for use by several threads at once: two
 * that encode the same example write the same bytes.
 */
final class RowReader<I> {

    private final Dataset<I, ?> data;
    private final InputEncoder<I> encoder;
    private final int rowBytes;
    private final AtomicReferenceArray<byte[]> kept;

    /** Keeps as many of the first rows as fit into the budget, in bytes. */
    RowReader(Dataset<I, ?> data, InputEncoder<I> encoder, int rowBytes, long budget) {
        this.data = data;
        this.encoder = encoder;
        this.rowBytes = rowBytes;
        kept = new AtomicReferenceArray<>((int) Math.min(data.size(), budget / rowBytes));
    }

    /**
     * Writes a row at the buffer's position and moves the position behind it.
     *
     * @param pass the number of the pass that the row is for
     */
    void read(int example, int pass, ByteBuffer into) {
        int start = into.position();
        read(example, into);
        ByteBuffer row = into.slice(start, rowBytes).order(into.order());
        encoder.vary(row, (long) pass << Integer.SIZE | example);
    }

    private void read(int example, ByteBuffer into) {
        byte[] row = example < kept.length() ? kept.get(example) : null;
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
                            + rowBytes);
        }
        if (example < kept.length()) {
            row = new byte[rowBytes];
            into.get(start, row);
            kept.set(example, row);
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
