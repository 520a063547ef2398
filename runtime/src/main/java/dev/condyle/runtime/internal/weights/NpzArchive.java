package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The zip archive of an npz file, with verified checksums. */
final class NpzArchive implements NumpyFile.Source {

    static final int MAX_ENTRIES = 100_000;
    static final long MAX_BYTES = 16L << 30;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final long MANY_BYTES = 64L << 20;
    private static final int MAX_RATIO = 100;
    private static final String LIMITS =
            "The limits are " + MAX_ENTRIES + " arrays and " + MAX_BYTES + " bytes in total.";

    private final ZipArchive zip;
    private final Map<String, ZipRecord> records = new LinkedHashMap<>();

    private NpzArchive(ZipArchive zip) {
        this.zip = zip;
    }

    /**
     * Opens an archive and reads all of it once to verify the checksums.
     *
     * @throws WeightsException if it is not an npz file, is damaged, or would decompress to more
     *     than 16 GB or to much more than its size
     */
    static NpzArchive open(Path path) throws IOException {
        try {
            ZipArchive zip = ZipArchive.open(path, MAX_ENTRIES);
            try {
                NpzArchive archive = new NpzArchive(zip);
                archive.check(path);
                return archive;
            } catch (IOException | RuntimeException | Error e) {
                zip.close();
                throw e;
            }
        } catch (ZipArchive.TooManyEntriesException e) {
            throw new WeightsException(
                    path + " would decompress to " + e.count() + " arrays. " + LIMITS, e);
        } catch (ZipException e) {
            throw new WeightsException(
                    path
                            + " starts like an npz file, but is damaged ("
                            + e.getMessage()
                            + "). Download or save it again.",
                    e);
        }
    }

    private void check(Path path) throws IOException {
        List<ZipRecord> entries = zip.records();
        refuseOthers(path, entries);
        long total = 0;
        for (ZipRecord entry : entries) {
            total += Math.min(entry.size(), MAX_BYTES);
        }
        if (total > MAX_BYTES) {
            throw new WeightsException(
                    path
                            + " would decompress to "
                            + entries.size()
                            + " arrays with more than "
                            + MAX_BYTES
                            + " bytes. "
                            + LIMITS);
        }
        long size = Files.size(path);
        if (total > MANY_BYTES && total / MAX_RATIO > size) {
            throw new WeightsException(
                    path
                            + " has "
                            + size
                            + " bytes, but would decompress to "
                            + total
                            + ". Weights do not compress that much: the file is damaged or"
                            + " malicious. If you trust it, save it with numpy.savez instead of"
                            + " savez_compressed.");
        }
        for (ZipRecord entry : entries) {
            String name = entry.name();
            name = name.substring(0, name.length() - NumpyFile.ENDING.length());
            if (records.put(name, entry) != null) {
                throw new WeightsException(
                        path + " has two arrays named '" + ForeignText.shown(name) + "'.");
            }
        }
        zip.checkHeaders();
        for (ZipRecord entry : entries) {
            checkSum(path, entry);
        }
    }

    private static void refuseOthers(Path path, List<ZipRecord> entries) {
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
        for (ZipRecord entry : entries) {
            if (!entry.name().endsWith(NumpyFile.ENDING)) {
                throw new WeightsException(
                        path
                                + " is a zip archive, but not an npz file: its entry '"
                                + ForeignText.shown(entry.name())
                                + "' is not an array. The supported formats are safetensors and"
                                + " npz.");
            }
        }
    }

    private static boolean has(List<ZipRecord> entries, String name) {
        return entries.stream()
                .map(ZipRecord::name)
                .anyMatch(entry -> entry.equals(name) || entry.endsWith("/" + name));
    }

    /** Verifies the checksum of an entry. */
    private void checkSum(Path path, ZipRecord entry) throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        String problem = null;
        try (InputStream in = zip.open(entry)) {
            for (int count; (count = in.read(chunk)) >= 0 && size <= entry.size(); ) {
                sum.update(chunk, 0, count);
                size += count;
            }
        } catch (ZipException | EOFException e) {
            problem = e.getMessage();
        }
        if (problem != null || size != entry.size() || sum.getValue() != entry.crc()) {
            throw new WeightsException(
                    path
                            + ", array '"
                            + ForeignText.shown(entry.name())
                            + "': its checksum is wrong"
                            + (problem == null ? "" : " (" + problem + ")")
                            + ". The file is damaged: download or save it again.");
        }
    }

    /** Returns the uncompressed size of each array in bytes, in archive order. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        records.forEach((name, record) -> sizes.put(name, record.size()));
        return sizes;
    }

    @Override
    public InputStream open(String name) {
        return zip.open(records.get(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
