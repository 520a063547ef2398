package dev.condyle.runtime.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes in the IDX format: two zero bytes, the type 8, the number of
 * dimensions, each length as a big-endian int, then the bytes.
 */
record IdxArray(String name, int[] lengths, byte[] bytes) {

    private static final int UNSIGNED_BYTE = 8;
    private static final int GZIP_MAGIC = 0x1f8b;

    int length(int dimension) {
        return lengths[dimension];
    }

    /**
     * Reads a whole array.
     *
     * @param in plain or gzipped; nothing may follow the array
     * @param name what messages call it
     * @param dimensions how many dimensions it must have
     */
    static IdxArray read(InputStream in, String name, int dimensions) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean gzip = (buffered.read() << 8 | buffered.read()) == GZIP_MAGIC;
        buffered.reset();
        try {
            InputStream plain = gzip ? new GZIPInputStream(buffered) : buffered;
            return new Reader(plain, name).read(dimensions);
        } catch (EOFException | ZipException e) {
            throw new MalformedDataException(
                    name + " is damaged or was cut off (" + e.getMessage() + "): fetch it again.",
                    e);
        }
    }

    private record Reader(InputStream in, String name) {

        IdxArray read(int dimensions) throws IOException {
            byte[] magic = in.readNBytes(4);
            if (magic.length < 4 || magic[0] != 0 || magic[1] != 0 || magic[2] != UNSIGNED_BYTE) {
                throw malformed(
                        "is not in the IDX format: it does not begin with 0, 0, 8 and the number of"
                                + " dimensions");
            }
            if (magic[3] != dimensions) {
                throw malformed(
                        "has "
                                + magic[3]
                                + " dimensions instead of "
                                + dimensions
                                + ": pictures have 3, labels 1. Are the two files swapped?");
            }
            int[] lengths = new int[dimensions];
            long size = 1;
            for (int i = 0; i < dimensions; i++) {
                lengths[i] = length();
                size = Math.min(size * lengths[i], 1L << 40);
            }
            if (size > Integer.MAX_VALUE - 8) {
                throw malformed("is too large: it says that it holds 2 GB or more");
            }
            return new IdxArray(name, lengths, bytes((int) size));
        }

        private int length() throws IOException {
            byte[] four = in.readNBytes(4);
            if (four.length < 4) {
                throw malformed("ends within its header");
            }
            int length = ByteBuffer.wrap(four).getInt();
            if (length < 0) {
                throw malformed("has a dimension of negative length");
            }
            return length;
        }

        private byte[] bytes(int size) throws IOException {
            // Grows with what is there, so that a wrong header cannot ask for memory.
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size) {
                throw malformed(
                        "ends after "
                                + bytes.length
                                + " of "
                                + size
                                + " bytes: it was cut off; fetch it again");
            }
            if (in.read() >= 0) {
                throw malformed("goes on after the " + size + " bytes that its header announces");
            }
            return bytes;
        }

        private MalformedDataException malformed(String what) {
            return new MalformedDataException(name + " " + what + ".");
        }
    }
}
