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

/** The zip archive of an npz file, with verified checksums. */
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
     * Opens an archive and reads all of it once to verify the checksums.
     *
     * @throws WeightsException if it is not an npz file, is damaged, or would decompress to more
     *     than 16 GB
     */
    static NpzArchive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new WeightsException(
                    path
                            + " starts like an npz file, but is damaged ("
                            + e.getMessage()
                            + "). Download or save it again.",
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
                                + " would decompress to "
                                + entries.size()
                                + " arrays with "
                                + (total > MAX_BYTES ? "more than " + MAX_BYTES : total)
                                + " bytes. The limits are "
                                + MAX_ENTRIES
                                + " arrays and "
                                + MAX_BYTES
                                + " bytes in total.");
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
                            + " is a TorchScript module, which contains code as well as weights."
                            + " Weights can only be loaded from safetensors and npz. To use the"
                            + " whole module, declare @Backbone(network = TorchScript.class,"
                            + " features = {…}).");
        }
        if (has(entries, "data.pkl")) {
            throw new WeightsException(
                    path
                            + " is a file of torch.save, a Python pickle, which can execute"
                            + " arbitrary code when it is loaded. The supported formats are"
                            + " safetensors and npz."
                            + FileKind.convert(path));
        }
        for (ZipEntry entry : entries) {
            if (!entry.getName().endsWith(NumpyFile.ENDING)) {
                throw new WeightsException(
                        path
                                + " is a zip archive, but not an npz file: its entry '"
                                + entry.getName()
                                + "' is not an array. The supported formats are safetensors and"
                                + " npz.");
            }
        }
    }

    private static boolean has(List<? extends ZipEntry> entries, String name) {
        return entries.stream()
                .map(ZipEntry::getName)
                .anyMatch(entry -> entry.equals(name) || entry.endsWith("/" + name));
    }

    /**
     * Verifies the checksum of an entry. Java does not do that with random access to an archive.
     */
    private static void checkSum(Path path, ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        String problem = null;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count; (count = in.read(chunk)) >= 0 && size <= entry.getSize(); ) {
                sum.update(chunk, 0, count);
                size += count;
            }
        } catch (ZipException | EOFException e) {
            problem = e.getMessage();
        }
        if (problem != null || size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new WeightsException(
                    path
                            + ", array '"
                            + entry.getName()
                            + "': its checksum is wrong"
                            + (problem == null ? "" : " (" + problem + ")")
                            + ". The file is damaged: download or save it again.");
        }
    }

    /** Returns the uncompressed size of each array in bytes, in archive order. */
    Map<String, Long> sizes() {
        return sizes;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + NumpyFile.ENDING);
        if (entry == null) {
            throw new WeightsException("its name in the archive cannot be decoded");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
