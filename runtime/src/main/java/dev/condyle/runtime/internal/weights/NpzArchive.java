package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.weights.WeightsException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive of an npz file, checked. */
final class NpzArchive implements NumpyFile.Source {

    static final int MAX_ENTRIES = 100_000;
    static final long MAX_BYTES = 16L << 30;

    private static final int CHUNK_BYTES = 1 << 16;

    private final ZipFile zip;
    private final Map<String, Long> sizes;

    private NpzArchive(ZipFile zip, Map<String, Long> sizes) {
        this.zip = zip;
        this.sizes = sizes;
    }

    /**
     * Opens an archive and reads it through once.
     *
     * @throws WeightsException if it is not an npz file, or damaged, or would unpack to more than
     *     16 GB
     */
    static NpzArchive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new WeightsException(
                    path
                            + " begins as an npz file does, but is not whole ("
                            + e.getMessage()
                            + "): get it again.",
                    e);
        }
        try {
            Map<String, Long> sizes = check(path, zip);
            return new NpzArchive(zip, sizes);
        } catch (IOException | RuntimeException | Error e) {
            zip.close();
            throw e;
        }
    }

    private static Map<String, Long> check(Path path, ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        refuseOthers(path, entries);
        long total = 0;
        for (ZipEntry entry : entries) {
            total += Math.min(entry.getSize(), MAX_BYTES);
            if (total > MAX_BYTES || entries.size() > MAX_ENTRIES) {
                throw new WeightsException(
                        path
                                + " would unpack to "
                                + entries.size()
                                + " arrays of more than "
                                + (total > MAX_BYTES ? MAX_BYTES : total)
                                + " bytes; up to "
                                + MAX_ENTRIES
                                + " of "
                                + MAX_BYTES
                                + " together are read.");
            }
        }
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            name = name.substring(0, name.length() - NumpyFile.ENDING.length());
            if (sizes.put(name, entry.getSize()) != null) {
                throw new WeightsException(path + " has two arrays named '" + name + "'.");
            }
            checkSum(path, zip, entry);
        }
        return sizes;
    }

    private static void refuseOthers(Path path, List<? extends ZipEntry> entries) {
        if (has(entries, "data.pkl") && has(entries, "constants.pkl")) {
            throw new WeightsException(
                    path
                            + " is a TorchScript module, code and weights in one; here weights alone"
                            + " are read, from safetensors and npz. For the whole module write"
                            + " @Backbone(network = TorchScript.class, features = {…}).");
        }
        if (has(entries, "data.pkl")) {
            throw new WeightsException(
                    path
                            + " is a file of torch.save, which has a Python pickle that can run any"
                            + " code; weights are read from safetensors and npz."
                            + FileKind.convert(path));
        }
        for (ZipEntry entry : entries) {
            if (!entry.getName().endsWith(NumpyFile.ENDING)) {
                throw new WeightsException(
                        path
                                + " is an archive, but not an npz file: '"
                                + entry.getName()
                                + "' in it is no array. Weights are read from safetensors and npz.");
            }
        }
    }

    private static boolean has(List<? extends ZipEntry> entries, String name) {
        return entries.stream()
                .map(ZipEntry::getName)
                .anyMatch(entry -> entry.equals(name) || entry.endsWith("/" + name));
    }

    /** Java does not check them in archives that are read at random. */
    private static void checkSum(Path path, ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        String trouble = null;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count; (count = in.read(chunk)) >= 0 && size <= entry.getSize(); ) {
                sum.update(chunk, 0, count);
                size += count;
            }
        } catch (ZipException | EOFException e) {
            trouble = e.getMessage();
        }
        if (trouble != null || size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new WeightsException(
                    path
                            + ", array '"
                            + entry.getName()
                            + "': its checksum is wrong"
                            + (trouble == null ? "" : " (" + trouble + ")")
                            + ". The file was altered: get it again.");
        }
    }

    /** The arrays with the bytes that each unpacks to, in the order of the archive. */
    Map<String, Long> sizes() {
        return sizes;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + NumpyFile.ENDING);
        if (entry == null) {
            throw new WeightsException("the archive has it under a name that cannot be read");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
