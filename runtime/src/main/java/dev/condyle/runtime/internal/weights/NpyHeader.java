package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The header of an array in <a
 * href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's format</a>.
 *
 * @param type the element type
 * @param order the byte order
 * @param columnsFirst whether the array is in column-major order (Fortran order)
 * @param shape the shape
 * @param bytes the length of this header in bytes
 */
record NpyHeader(TensorType type, ByteOrder order, boolean columnsFirst, Shape shape, int bytes) {

    static final String MAGIC = "\223NUMPY";

    private static final int MAX_BYTES = 1 << 16;

    private static final Map<String, TensorType> TYPES =
            Map.of(
                    "f2", TensorType.F16,
                    "f4", TensorType.F32,
                    "f8", TensorType.F64,
                    "i1", TensorType.I8,
                    "i2", TensorType.I16,
                    "i4", TensorType.I32,
                    "i8", TensorType.I64,
                    "u1", TensorType.U8,
                    "b1", TensorType.BOOL);

    /**
     * Reads a header.
     *
     * @throws WeightsException if the header is malformed or the array is not supported; the
     *     message does not contain the file name
     * @throws IOException if the stream cannot be read
     */
    static NpyHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            byte[] magic = data.readNBytes(MAGIC.length());
            check(
                    Arrays.equals(magic, MAGIC.getBytes(StandardCharsets.ISO_8859_1)),
                    "it is not a NumPy array");
            int version = data.readUnsignedByte();
            check(
                    version >= 1 && version <= 3,
                    "version " + version + " of the format is not supported");
            data.readUnsignedByte();
            int start = MAGIC.length() + 2 + (version == 1 ? Short.BYTES : Integer.BYTES);
            long length =
                    version == 1
                            ? Short.toUnsignedLong(Short.reverseBytes(data.readShort()))
                            : Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
            check(
                    length <= MAX_BYTES,
                    "its header claims to have "
                            + length
                            + " bytes, but the limit is "
                            + MAX_BYTES);
            byte[] text = new byte[(int) length];
            data.readFully(text);
            return parse(new String(text, StandardCharsets.UTF_8).strip(), start + text.length);
        } catch (EOFException e) {
            throw new WeightsException("the file ends within the header", e);
        }
    }

    /** Parses the text of the header, a Python dictionary with three entries in any order. */
    private static NpyHeader parse(String text, int bytes) {
        NpyDictionary entries = NpyDictionary.parse(text);
        String descr = entries.descr();
        return new NpyHeader(
                type(descr),
                descr.startsWith("'>") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                entries.columnsFirst(),
                shape(entries.shape()),
                bytes);
    }

    private static TensorType type(String descr) {
        String name = descr.replace("'", "");
        check(
                !name.contains("O"),
                "it contains pickled Python objects, which can execute arbitrary code"
                        + " when they are loaded; save numeric arrays instead");
        TensorType type =
                !name.isEmpty() && "<>|=".indexOf(name.charAt(0)) >= 0
                        ? TYPES.get(name.substring(1))
                        : null;
        check(
                type != null,
                "its type "
                        + ForeignText.shown(descr)
                        + " is not supported. Supported types are float16, float32, float64,"
                        + " int8 to int64, uint8, bool");
        return type;
    }

    private static Shape shape(long[] shape) {
        long count = 1;
        for (long size : shape) {
            long high = Math.multiplyHigh(count, size);
            count *= size;
            check(
                    high == 0 && count >= 0 && count < Long.MAX_VALUE / Long.BYTES,
                    "its shape " + Arrays.toString(shape) + " is too large");
        }
        return new Shape(shape);
    }

    /** Returns the size of the data in bytes. */
    long dataBytes() {
        return shape.size() * type.bytes();
    }

    private static void check(boolean valid, String problem) {
        if (!valid) {
            throw new WeightsException(problem);
        }
    }
}
