package dev.condyle.runtime.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The encoded inputs of a data set. A row is encoded when it is first asked for; where all rows
 * together keep within the budget they are kept. Safe for use by several threads.
 */
final class RowStore<I, L> {

    private final Dataset<I, L> data;
    private final InputEncoder<I> encoder;
    private final int rowBytes;
    private final ByteBuffer kept; // null: too much to keep
    private final AtomicIntegerArray encoded;

    RowStore(Dataset<I, L> data, InputEncoder<I> encoder, long budgetBytes) {
        this.data = data;
        this.encoder = encoder;
        rowBytes =
                Math.toIntExact(
                        Math.multiplyExact(
                                encoder.shape().size(), encoder.dataType().getNumOfBytes()));
        long all = (long) rowBytes * data.size();
        boolean keep = all <= Math.min(budgetBytes, Integer.MAX_VALUE);
        kept = keep ? ByteBuffer.allocateDirect((int) all).order(ByteOrder.nativeOrder()) : null;
        encoded = keep ? new AtomicIntegerArray(data.size()) : null;
    }

    int rowBytes() {
        return rowBytes;
    }

    /** Puts the row of an example at the buffer's position. */
    void copy(int example, ByteBuffer into) {
        if (kept == null) {
            encode(example, into);
            return;
        }
        if (encoded.get(example) == 0) {
            // Two threads may both do this; they write the same bytes.
            encode(example, row(example));
            encoded.set(example, 1);
        }
        into.put(row(example));
    }

    private ByteBuffer row(int example) {
        return kept.slice(example * rowBytes, rowBytes).order(ByteOrder.nativeOrder());
    }

    private void encode(int example, ByteBuffer into) {
        int end = into.position() + rowBytes;
        try {
            I input = data.input(example);
            if (input == null) {
                throw new IllegalArgumentException("the input is null");
            }
            encoder.encode(input, into);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(data.describe(example) + ": " + e.getMessage(), e);
        }
        if (into.position() != end) {
            throw new IllegalStateException(
                    "The encoder of "
                            + data.describe(example)
                            + " left its row unfinished or went beyond it.");
        }
    }
}
