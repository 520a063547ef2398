package dev.condyle.runtime.picture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of an image. Unlike Java's streams, it reads files of every file system and with every
 * name, and single bytes can be replaced.
 */
final class ImageBytes extends ImageInputStreamImpl {

    private static final int BLOCK = 1 << 13;
    private static final long NO_VALUE = -1;

    private final Source source;
    private final long length;
    private final NavigableMap<Long, Byte> replaced = new TreeMap<>();
    private final byte[] block = new byte[BLOCK];
    private long blockStart;
    private int blockLength;

    private interface Source {

        long length() throws IOException;

        /** Reads at least one byte at a position before the end. */
        int read(long at, byte[] into) throws IOException;

        default void close() throws IOException {}
    }

    private record File(RandomAccessFile file) implements Source {

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public int read(long at, byte[] into) throws IOException {
            file.seek(at);
            return file.read(into);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A channel is closed if its thread is interrupted, so it is only used if it must be. */
    private record Channel(SeekableByteChannel channel) implements Source {

        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public int read(long at, byte[] into) throws IOException {
            return channel.position(at).read(ByteBuffer.wrap(into));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record Memory(byte[] bytes) implements Source {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long at, byte[] into) {
            int length = (int) Math.min(into.length, bytes.length - at);
            System.arraycopy(bytes, (int) at, into, 0, length);
            return length;
        }
    }

    private ImageBytes(Source source) throws IOException {
        this.source = source;
        length = source.length();
    }

    /** Opens a file. */
    static ImageBytes of(Path file) throws IOException {
        boolean plain = file.getFileSystem() == FileSystems.getDefault();
        // Java cannot open all names that the file system has as a File.
        return plain && file.toFile().canRead()
                ? new ImageBytes(new File(new RandomAccessFile(file.toFile(), "r")))
                : new ImageBytes(new Channel(Files.newByteChannel(file)));
    }

    /** Returns the bytes of an array. */
    static ImageBytes of(byte[] bytes) throws IOException {
        return new ImageBytes(new Memory(bytes));
    }

    /** Replaces the byte at a position. */
    void replace(long at, int value) {
        replaced.put(at, (byte) value);
        blockLength = 0;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill(streamPos)) {
            return -1;
        }
        return block[(int) (streamPos++ - blockStart)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill(streamPos)) {
            return -1;
        }
        int from = (int) (streamPos - blockStart);
        int count = Math.min(length, blockLength - from);
        System.arraycopy(block, from, into, offset, count);
        streamPos += count;
        return count;
    }

    /** Moves the block so that it contains a position. Returns false at the end. */
    private boolean fill(long at) throws IOException {
        if (at >= blockStart && at - blockStart < blockLength) {
            return true;
        }
        blockStart = at;
        blockLength = at < length ? Math.max(0, source.read(at, block)) : 0;
        for (Map.Entry<Long, Byte> byteAt : replaced.subMap(at, at + blockLength).entrySet()) {
            block[(int) (byteAt.getKey() - at)] = byteAt.getValue();
        }
        return blockLength > 0;
    }

    /**
     * Returns the unsigned number at a position, which does not move the stream, or -1 if the bytes
     * end before it does.
     *
     * @param size the number of bytes, 1 to 4
     */
    long number(long at, int size, boolean littleEndian) throws IOException {
        long number = 0;
        for (int i = 0; i < size; i++) {
            if (!fill(at + i)) {
                return NO_VALUE;
            }
            long next = block[(int) (at + i - blockStart)] & 0xFF;
            number |= next << Byte.SIZE * (littleEndian ? i : size - 1 - i);
        }
        return number;
    }

    /** Returns whether the bytes at a position are those of a text in ISO 8859-1. */
    boolean has(long at, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (number(at + i, 1, false) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        source.close();
    }
}
