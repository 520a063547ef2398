package dev.condyle.runtime.internal.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes TorchScript archives, with valid checksums. */
public final class TorchFiles {

    private static final String TRACED = "/dev/condyle/runtime/backbone/traced.pt";

    private TorchFiles() {}

    /** Returns the entries of the archive that PyTorch traced. */
    public static Map<String, byte[]> traced() throws IOException {
        return Zips.read(Resources.path(TRACED));
    }

    /** Returns the entries of a module with a source text and the state of its only object. */
    public static Map<String, byte[]> module(String source, byte[] state) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] data = bytes("\200\2c__torch__\nNet\n)\201}(X\1\0\0\0w", state, "ub.");
        entries.put("net/data.pkl", data);
        entries.put(
                "net/code/__torch__.py",
                bytes(
                        "class Net(Module):\n  __parameters__ = []\n  __buffers__ = []\n"
                                + "  w : Tensor\n"
                                + "  def forward(self: __torch__.Net,\n    x: Tensor) -> Tensor:\n"
                                + source));
        entries.put("net/constants.pkl", bytes("\200\2)."));
        entries.put("net/version", bytes("3\n"));
        entries.put("net/data/0", new byte[16]);
        return entries;
    }

    /** Returns the pickle of a tensor of a storage with four floats. */
    public static byte[] tensor(String storage, int numbers, int offset, String shapeAndStrides) {
        return bytes(
                "ctorch._utils\n_rebuild_tensor_v2\n((X\7\0\0\0storagectorch\nFloatStorage\nX",
                number(storage.length()),
                storage + "X\3\0\0\0cpuJ",
                number(numbers),
                "tQJ",
                number(offset),
                shapeAndStrides + "\211ccollections\nOrderedDict\n)RtR");
    }

    /** Returns the pickle of a tuple of numbers. */
    public static String tuple(int... numbers) {
        StringBuilder text = new StringBuilder("(");
        for (int number : numbers) {
            text.append('J').append(new String(number(number), StandardCharsets.ISO_8859_1));
        }
        return text + "t";
    }

    /** Returns a number as four bytes. */
    public static byte[] number(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    /** Joins texts and arrays. */
    public static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(
                    part instanceof byte[] bytes
                            ? bytes
                            : part.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toByteArray();
    }

    /** Writes an archive with entries that are not compressed. */
    public static Path write(Path file, Map<String, byte[]> entries) {
        try {
            Files.write(file, Zips.write(entries, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
