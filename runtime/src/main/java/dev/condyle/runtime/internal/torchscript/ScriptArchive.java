package dev.condyle.runtime.internal.torchscript;

import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a program as an archive that {@code torch.jit.load} reads: a zip file of source code,
 * pickles without code, and the bytes of the tensors. The same program results in the same bytes.
 */
public final class ScriptArchive {

    private static final String ROOT = "net/";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    // The current version: PyTorch does not replace operators by those of older versions.
    private static final String VERSION = "10\n";

    private final ZipOutputStream zip;

    private ScriptArchive(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes an archive.
     *
     * @param program the program
     * @param extra additional files, by name; {@code torch.jit.load} returns them in {@code
     *     _extra_files}
     * @param into receives the archive; not closed
     */
    public static void write(Program program, Map<String, byte[]> extra, OutputStream into)
            throws IOException {
        ScriptCode code = ScriptCode.of(program);
        write(code.source(), code.constants(), code.state(), extra, into);
    }

    /**
     * Writes an archive.
     *
     * @param source the source code of the class {@code __torch__.Net}
     * @param constants the tensors that it refers to
     * @param state the tensors that it receives on loading; if there are none, it has no state
     * @param extra additional files, by name
     * @param into receives the archive; not closed
     */
    static void write(
            String source,
            List<Constant> constants,
            List<Constant> state,
            Map<String, byte[]> extra,
            OutputStream into)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(into);
        new ScriptArchive(zip).write(source, constants, state, extra);
        zip.finish();
    }

    private void write(
            String source,
            List<Constant> constants,
            List<Constant> state,
            Map<String, byte[]> extra)
            throws IOException {
        PickleWriter module = new PickleWriter();
        module.global("__torch__", "Net").emptyTuple().newInstance();
        if (state.isEmpty()) {
            module.emptyDictionary();
        } else {
            add(module, state);
            addStorages("data/", state);
        }
        add("data.pkl", module.build().end());
        add("code/__torch__.py", source.getBytes(StandardCharsets.US_ASCII));
        PickleWriter pickle = new PickleWriter();
        add(pickle, constants);
        addStorages("constants/", constants);
        add("constants.pkl", pickle.end());
        for (Map.Entry<String, byte[]> file : extra.entrySet()) {
            add("extra/" + file.getKey(), file.getValue());
        }
        add("version", VERSION.getBytes(StandardCharsets.US_ASCII));
    }

    private static void add(PickleWriter pickle, List<Constant> constants) {
        pickle.mark();
        for (int i = 0; i < constants.size(); i++) {
            add(pickle, i, constants.get(i));
        }
        pickle.tuple();
    }

    private void addStorages(String folder, List<Constant> constants) throws IOException {
        for (int i = 0; i < constants.size(); i++) {
            add(folder + i, littleEndian(constants.get(i)));
        }
    }

    private static void add(PickleWriter pickle, int index, Constant constant) {
        ScriptType type = ScriptType.of(constant.type());
        long[] sizes = constant.sizes();
        pickle.global("torch._utils", "_rebuild_tensor_v2")
                .mark()
                .mark()
                .text("storage")
                .global("torch", type.storage())
                .text(Integer.toString(index))
                .text("cpu")
                .whole(constant.bytes().remaining() / constant.type().getNumOfBytes())
                .tuple()
                .persistentLoad()
                .whole(0)
                .wholes(sizes)
                .wholes(strides(sizes))
                .isFalse()
                .global("collections", "OrderedDict")
                .emptyTuple()
                .reduce()
                .tuple()
                .reduce();
    }

    private static long[] strides(long[] sizes) {
        long[] strides = new long[sizes.length];
        long next = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = next;
            next *= Math.max(1, sizes[i]);
        }
        return strides;
    }

    private static ByteBuffer littleEndian(Constant constant) {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("Only little-endian processors are supported.");
        }
        return constant.bytes();
    }

    private void add(String name, byte[] content) throws IOException {
        add(name, ByteBuffer.wrap(content));
    }

    private void add(String name, ByteBuffer content) throws IOException {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(ROOT + name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
