package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.ChannelStream;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An open <a href="https://github.com/huggingface/safetensors#format">safetensors</a> file. Tensors
 * are read directly into the memory of the arrays. The file and its tensors can have any size. Such
 * a file cannot contain code. Thread-safe.
 */
public final class SafetensorsFile extends TensorFile {

    /** The limit of the reference implementation. A longer header is rejected. */
    static final int MAX_HEADER_BYTES = 100_000_000;

    private static final int CHUNK_BYTES = 1 << 20;

    private final FileChannel channel;
    private final SafetensorsHeader header;

    private SafetensorsFile(Path path, FileChannel channel) throws IOException {
        super(path);
        this.channel = channel;
        this.header = readHeader();
    }

    /**
     * Opens a file and checks its header.
     *
     * @throws WeightsException if it is not a safetensors file, or if it is truncated or corrupt;
     *     the message contains the file and the tensor
     * @throws IOException if the file cannot be read
     */
    public static SafetensorsFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new SafetensorsFile(path, channel);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private SafetensorsHeader readHeader() throws IOException {
        long size = channel.size();
        try {
            if (size < Long.BYTES) {
                throw new WeightsException(
                        "it has " + size + " bytes, fewer than the 8 bytes of the header length");
            }
            ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            readFully(length, 0);
            long headerBytes = length.flip().getLong();
            if (headerBytes < 0 || headerBytes > MAX_HEADER_BYTES) {
                throw new WeightsException(
                        "its header claims to have "
                                + Long.toUnsignedString(headerBytes)
                                + " bytes, but the limit is "
                                + MAX_HEADER_BYTES);
            }
            if (headerBytes > size - Long.BYTES) {
                throw new WeightsException(
                        "its header claims to have "
                                + headerBytes
                                + " bytes, but the file has only "
                                + size);
            }
            // Not read as a whole: the length can be a lie, and the header can be rejected early.
            Reader json =
                    new InputStreamReader(
                            new ChannelStream(channel, Long.BYTES, headerBytes),
                            StandardCharsets.UTF_8.newDecoder());
            return SafetensorsHeader.parse(json, Long.BYTES + headerBytes, size);
        } catch (WeightsException e) {
            throw new WeightsException(
                    path()
                            + " is not a valid safetensors file: "
                            + e.getMessage()
                            + ". Download it or save it again.");
        }
    }

    @Override
    public Map<String, TensorInfo> tensors() {
        return header.tensors();
    }

    /** Returns the metadata of the file, free text by key. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    @Override
    public String sha256() throws IOException {
        return sha256(Sha256.newDigest(), 0);
    }

    /**
     * Returns the SHA-256 of the file with a text of the header replaced.
     *
     * @param text the text, of which the first occurrence is replaced
     * @param replacement a text of the same number of ASCII characters
     */
    public String sha256(String text, String replacement) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        readFully(length, 0);
        int dataBegin = Long.BYTES + (int) length.flip().getLong();
        ByteBuffer start = ByteBuffer.allocate(dataBegin);
        readFully(start, 0);
        // One byte per character, whatever the encoding.
        String header = new String(start.array(), StandardCharsets.ISO_8859_1);
        MessageDigest digest = Sha256.newDigest();
        digest.update(
                header.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(replacement))
                        .getBytes(StandardCharsets.ISO_8859_1));
        return sha256(digest, dataBegin);
    }

    private String sha256(MessageDigest digest, long from) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
        for (long position = from; channel.read(chunk, position) > 0; ) {
            position += chunk.position();
            digest.update(chunk.flip());
            chunk.clear();
        }
        return Sha256.text(digest);
    }

    @Override
    boolean readsRanges() {
        return true;
    }

    @Override
    void fill(ByteBuffer memory, TensorInfo tensor) throws IOException {
        if (tensor.type().bytes() == tensor.type().dataType().getNumOfBytes()) {
            int start = memory.position();
            readFully(memory, tensor.begin());
            if (tensor.type() == TensorType.BOOL) {
                // A byte other than 0 and 1 is not a valid boolean.
                for (int i = start; i < memory.position(); i++) {
                    memory.put(i, (byte) (memory.get(i) == 0 ? 0 : 1));
                }
            }
            return;
        }
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long done = 0; done < tensor.bytes(); done += chunk.limit()) {
            chunk.clear().limit((int) Math.min(CHUNK_BYTES, tensor.bytes() - done));
            readFully(chunk, tensor.begin() + done);
            chunk.flip();
            while (chunk.hasRemaining()) {
                int number = chunk.getShort();
                memory.putInt(tensor.type() == TensorType.BF16 ? number << 16 : number);
            }
        }
    }

    private void readFully(ByteBuffer into, long position) throws IOException {
        long from = position;
        while (into.hasRemaining()) {
            int read = channel.read(into, from);
            if (read < 0) {
                throw new EOFException(path() + " was truncated while it was read.");
            }
            from += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
