package dev.condyle.runtime.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes from a file in IDX format. The format is: two zero bytes, the type
 * (8), the number of dimensions, each dimension as a big-endian 32-bit integer, then the data in
 * row-major order.
 *
 * @param name the name of the file in messages
 * @param sizes the dimensions
 * @param bytes the data, as many bytes as the product of the dimensions
 */
record IdxArray(String name, int[] sizes, byte[] bytes) {

    private static final int UNSIGNED_BYTES = 8;
    private static final int GZIP = 0x1F8B;

    /** Reads a stream to its end and validates it. Gzip compression is detected automatically. */
    static IdxArray read(String name, InputStream stream, int dimensions) {
        try {
            return read(name, unpacked(stream), dimensions, 4 * (1 + dimensions));
        } catch (EOFException e) {
            throw new DataException(
                    name + " is truncated: its gzip data ends early. Download it again.", e);
        } catch (ZipException e) {
            throw new DataException(
                    name + " is damaged: " + e.getMessage() + ". Download it again.", e);
        } catch (IOException e) {
            throw new DataException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static IdxArray read(String name, InputStream in, int dimensions, int headerBytes)
            throws IOException {
        byte[] header = in.readNBytes(headerBytes);
        checkMagic(name, header, dimensions);
        if (header.length < headerBytes) {
            throw new DataException(name + " is truncated: its header is incomplete.");
        }
        int[] sizes = new int[dimensions];
        ByteBuffer.wrap(header, 4, 4 * dimensions).asIntBuffer().get(sizes);
        long length = 1;
        for (int i = 0; i < dimensions; i++) {
            // The first dimension may be 0: a file without examples is valid.
            boolean valid = sizes[i] > 0 || i == 0 && sizes[i] == 0;
            length = valid && length <= Integer.MAX_VALUE ? length * sizes[i] : -1;
            if (length < 0 || length > Integer.MAX_VALUE - 8) {
                throw new DataException(
                        name
                                + " is damaged or too large: its dimensions are "
                                + Arrays.toString(sizes)
                                + ".");
            }
        }
        // Allocates only as much as the stream contains, even if the header is wrong.
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new DataException(
                    name
                            + " is truncated: its header declares "
                            + length
                            + " bytes of data, but there are "
                            + bytes.length
                            + ". Download it again.");
        }
        if (in.read() >= 0) {
            throw new DataException(
                    name
                            + " contains more data than the "
                            + length
                            + " bytes that its header declares. Download it again.");
        }
        return new IdxArray(name, sizes, bytes);
    }

    private static void checkMagic(String name, byte[] header, int dimensions) {
        byte[] expected = {0, 0, UNSIGNED_BYTES, (byte) dimensions};
        byte[] magic = Arrays.copyOf(header, 4);
        if (header.length >= 4 && Arrays.equals(magic, expected)) {
            return;
        }
        int other = dimensions == 3 ? 1 : 3;
        boolean swapped = Arrays.equals(magic, new byte[] {0, 0, UNSIGNED_BYTES, (byte) other});
        throw new DataException(
                name
                        + " is not an IDX file of "
                        + (dimensions == 3 ? "images" : "labels")
                        + (header.length == 0
                                ? ": it is empty."
                                : ": it starts with "
                                        + Arrays.toString(magic)
                                        + " instead of "
                                        + Arrays.toString(expected)
                                        + ".")
                        + (swapped ? " The image and label files are swapped." : ""));
    }

    /** Returns the size of a dimension. */
    int size(int dimension) {
        return sizes[dimension];
    }
}
