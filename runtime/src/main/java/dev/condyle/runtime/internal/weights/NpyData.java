package dev.condyle.runtime.internal.weights;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads the elements of a NumPy array into memory in row-major order (C order). */
final class NpyData {

    private static final int CHUNK_NUMBERS = 1 << 15;

    private final NpyHeader header;
    private final int bytes;
    private final int memoryBytes;
    private final long[] sizes;
    private final long[] steps;
    private final long[] place;
    private long target;

    NpyData(NpyHeader header) {
        this.header = header;
        bytes = header.type().bytes();
        memoryBytes = header.type().dataType().getNumOfBytes();
        sizes = header.shape().getShape();
        place = new long[sizes.length];
        steps = new long[sizes.length];
        long step = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            steps[i] = step;
            step *= sizes[i];
        }
    }

    /** Reads all elements. */
    void read(InputStream in, ByteBuffer memory) throws IOException {
        DataInputStream data = new DataInputStream(in);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_NUMBERS * bytes).order(header.order());
        for (long left = header.shape().size(); left > 0; ) {
            int count = (int) Math.min(CHUNK_NUMBERS, left);
            data.readFully(chunk.array(), 0, count * bytes);
            chunk.clear();
            for (int i = 0; i < count; i++) {
                put(chunk, memory, (int) next() * memoryBytes);
            }
            left -= count;
        }
    }

    /** Returns the target index of the next element. */
    private long next() {
        long here = target;
        if (!header.columnsFirst()) {
            target++;
            return here;
        }
        for (int i = 0; i < sizes.length; i++) {
            target += steps[i];
            if (++place[i] < sizes[i]) {
                break;
            }
            target -= steps[i] * sizes[i];
            place[i] = 0;
        }
        return here;
    }

    private void put(ByteBuffer from, ByteBuffer to, int at) {
        switch (header.type()) {
            case I64, F64 -> to.putLong(at, from.getLong());
            case F32, I32 -> to.putInt(at, from.getInt());
            case F16 -> to.putShort(at, from.getShort());
            case I16 -> to.putInt(at, from.getShort());
            case BF16 -> to.putInt(at, from.getShort() << 16);
            case I8, U8 -> to.put(at, from.get());
            // A byte other than 0 and 1 is not a valid boolean.
            case BOOL -> to.put(at, (byte) (from.get() == 0 ? 0 : 1));
        }
    }
}
