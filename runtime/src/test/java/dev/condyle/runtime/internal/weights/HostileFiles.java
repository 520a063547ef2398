package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes damaged and malicious weight files, and measures how they are rejected. */
public final class HostileFiles {

    private static final long LIMIT = 30_000_000_000L;

    /** Reads a file. */
    public interface Reader {
        void read(Path file) throws IOException;
    }

    private HostileFiles() {}

    /** Opens a tensor file and closes it again. */
    public static void open(Path file) throws IOException {
        TensorFile.open(file).close();
    }

    /**
     * Returns the message of the exception that rejects a file or null if the file is accepted.
     * Fails after 30 seconds of CPU time, which only an algorithm that is not linear needs.
     */
    public static String rejection(Path file, Reader reader) throws IOException {
        long start = cpuTime();
        String message = null;
        try {
            reader.read(file);
        } catch (WeightsException e) {
            message = e.getMessage();
        }
        long nanos = cpuTime() - start;
        assertTrue(nanos < LIMIT, () -> nanos / 1_000_000 + " ms of CPU time for " + file);
        return message;
    }

    /** Returns the CPU time of this thread in nanoseconds. */
    public static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Writes a safetensors file. */
    public static Path safetensors(Path file, String header, int dataBytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES + text.length + dataBytes)
                        .order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(file, bytes.putLong(text.length).put(text).array());
    }

    /** Returns an npy file of version 2 with a number of zero bytes as its data. */
    public static byte[] npy(String header, int dataBytes) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes =
                ByteBuffer.allocate(12 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\223NUMPY\2\0".getBytes(StandardCharsets.ISO_8859_1));
        return bytes.putInt(text.length).put(text).array();
    }

    /** Returns an npy header with a shape. */
    public static String header(String shape) {
        return "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
    }
}
