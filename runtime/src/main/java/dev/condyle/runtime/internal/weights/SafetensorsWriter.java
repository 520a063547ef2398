package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes <a href="https://github.com/huggingface/safetensors#format">safetensors</a> files. The
 * output is byte for byte that of the reference implementation. The same tensors produce the same
 * bytes, whatever their order.
 */
public final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;

    private static final Comparator<Map.Entry<String, NDArray>> FILE_ORDER =
            Comparator.<Map.Entry<String, NDArray>, TensorType>comparing(
                            entry -> TensorType.of(entry.getValue().getDataType()))
                    .thenComparing(
                            entry -> entry.getKey().getBytes(StandardCharsets.UTF_8),
                            Arrays::compareUnsigned);

    private SafetensorsWriter() {}

    /**
     * Writes tensors.
     *
     * @param tensors the arrays by name
     * @param metadata free text by key
     * @param into the target channel; it is not closed
     * @throws IllegalArgumentException if the type of an array has no equivalent in {@link
     *     TensorType}, or an array has the name {@code __metadata__}
     * @throws IOException if writing fails
     */
    public static void write(
            Map<String, NDArray> tensors, Map<String, String> metadata, WritableByteChannel into)
            throws IOException {
        write(tensors, metadata, into, TensorFile.MAX_BYTES);
    }

    static void write(
            Map<String, NDArray> tensors,
            Map<String, String> metadata,
            WritableByteChannel into,
            int maxBytes)
            throws IOException {
        List<Map.Entry<String, NDArray>> entries =
                tensors.entrySet().stream().sorted(FILE_ORDER).toList();
        byte[] header = header(entries, metadata).getBytes(StandardCharsets.UTF_8);
        if (header.length > SafetensorsFile.MAX_HEADER_BYTES - ALIGNMENT) {
            throw new IOException(
                    "the names and texts of the weights file have "
                            + header.length
                            + " bytes, but at most "
                            + SafetensorsFile.MAX_HEADER_BYTES
                            + " are allowed");
        }
        int padded = (header.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(padded).put(header);
        while (start.hasRemaining()) {
            start.put((byte) ' ');
        }
        writeFully(start.flip(), into);
        for (Map.Entry<String, NDArray> entry : entries) {
            // The scope frees the intermediate arrays of the copy to contiguous CPU memory
            // immediately.
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                write(entry.getValue(), maxBytes / bytes(entry.getValue()), into);
            }
        }
    }

    /** Writes the numbers of an array, up to a number of them at a time. */
    private static void write(NDArray array, long most, WritableByteChannel into)
            throws IOException {
        long size = array.size();
        if (size <= most) {
            if (size > 0) {
                writeFully(array.toByteBuffer(true), into);
            }
            return;
        }
        NDArray flat = array.flatten();
        for (long from = 0; from < size; from += most) {
            NDIndex range = new NDIndex("{}:{}", from, Math.min(from + most, size));
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                writeFully(flat.get(range).toByteBuffer(true), into);
            }
        }
    }

    private static int bytes(NDArray array) {
        return TensorType.of(array.getDataType()).bytes();
    }

    private static String header(
            List<Map.Entry<String, NDArray>> entries, Map<String, String> metadata)
            throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            if (!metadata.isEmpty()) {
                json.name("__metadata__").beginObject();
                for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
                    json.name(entry.getKey()).value(entry.getValue());
                }
                json.endObject();
            }
            long offset = 0;
            for (Map.Entry<String, NDArray> entry : entries) {
                if (entry.getKey().equals("__metadata__")) {
                    throw new IllegalArgumentException("A tensor cannot be named __metadata__.");
                }
                NDArray array = entry.getValue();
                TensorType type = TensorType.of(array.getDataType());
                json.name(entry.getKey()).beginObject().name("dtype").value(type.name());
                json.name("shape").beginArray();
                for (long size : array.getShape().getShape()) {
                    json.value(size);
                }
                json.endArray().name("data_offsets").beginArray().value(offset);
                offset += array.size() * type.bytes();
                json.value(offset).endArray().endObject();
            }
            json.endObject();
        }
        return text.toString();
    }

    private static void writeFully(ByteBuffer bytes, WritableByteChannel into) throws IOException {
        while (bytes.hasRemaining()) {
            into.write(bytes);
        }
    }
}
