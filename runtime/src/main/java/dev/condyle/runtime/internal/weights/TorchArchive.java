package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;

/**
 * Checks a TorchScript archive before PyTorch loads it. PyTorch's loader trusts an archive, and
 * some damaged archives crash the process. Checked are the structure of the zip archive, the
 * checksums, the pickles, the storages that they refer to, and the nesting of the code.
 */
public final class TorchArchive {

    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_TEXT_BYTES = 32L << 20;
    private static final int MAX_VERSION_DIGITS = 4;
    private static final String DATA = "data.pkl";
    private static final String CONSTANTS = "constants.pkl";
    private static final String SOURCES = "code/";

    private final ZipArchive zip;
    private final Map<String, ZipRecord> records = new LinkedHashMap<>();
    private String root = "";

    private TorchArchive(ZipArchive zip) {
        this.zip = zip;
    }

    /**
     * Checks an archive.
     *
     * @throws WeightsException if it is damaged, or contains what PyTorch does not write; the
     *     message is the reason, without the file name
     * @throws IOException if the file cannot be read
     */
    public static void check(Path path) throws IOException {
        try (ZipArchive zip = ZipArchive.open(path, MAX_ENTRIES)) {
            new TorchArchive(zip).check();
        } catch (ZipException | EOFException e) {
            throw new WeightsException(e.getMessage(), e);
        }
    }

    private void check() throws IOException {
        for (ZipRecord record : zip.records()) {
            String name = record.name();
            if (records.isEmpty()) {
                root = name.substring(0, name.indexOf('/') + 1);
                require(root.length() > 1, "its entries are not in a folder");
            }
            require(records.put(name, record) == null, "it has two entries named " + quoted(name));
        }
        require(has(DATA), "it does not contain data.pkl, so it was not saved by PyTorch");
        require(
                has(CONSTANTS) && has("version"),
                "it does not contain code, so it was saved by torch.save instead of"
                        + " torch.jit.save");
        checkNames();
        zip.checkHeaders();
        checkSizes();
        for (ZipRecord record : records.values()) {
            check(record);
        }
    }

    private boolean has(String name) {
        return records.containsKey(root + name);
    }

    /** PyTorch looks up names without regard to case. */
    private void checkNames() {
        Set<String> names = new TreeSet<>();
        for (String name : records.keySet()) {
            if (!name.startsWith(root + SOURCES)) {
                require(
                        names.add(name.toLowerCase(Locale.ROOT)),
                        "it has two entries named " + quoted(name) + ", apart from case");
            }
        }
    }

    private void checkSizes() {
        long total = 0;
        for (ZipRecord record : records.values()) {
            require(
                    record.stored() || !isStorage(record.name()),
                    "the storage " + quoted(record.name()) + " is compressed");
            total += record.stored() && !isText(record.name()) ? 0 : record.size();
            require(
                    record.size() <= MAX_TEXT_BYTES && total <= MAX_TEXT_BYTES
                            || record.stored() && !isText(record.name()),
                    "its code and pickles have more than " + MAX_TEXT_BYTES + " bytes");
        }
    }

    private boolean isStorage(String name) {
        return name.startsWith(root + "data/") || name.startsWith(root + "constants/");
    }

    private boolean isText(String name) {
        return name.startsWith(root + SOURCES)
                || name.equals(root + DATA)
                || name.equals(root + CONSTANTS)
                || name.equals(root + "version");
    }

    private void check(ZipRecord record) throws IOException {
        String name = record.name().substring(Math.min(root.length(), record.name().length()));
        if (!isText(record.name())) {
            zip.verify(record);
            return;
        }
        byte[] content = zip.read(record);
        try {
            if (name.equals(DATA) || name.equals(CONSTANTS)) {
                String storages = root + name.substring(0, name.length() - ".pkl".length()) + '/';
                TorchPickle.check(content, key -> storageBytes(storages + key));
            } else if (name.endsWith("pkl")) {
                TorchPickle.check(content, key -> -1);
            } else if (name.endsWith(".py")) {
                TorchSource.check(new String(content, StandardCharsets.ISO_8859_1));
            } else if (name.equals("version")) {
                checkVersion(new String(content, StandardCharsets.ISO_8859_1).strip());
            }
        } catch (WeightsException e) {
            throw new WeightsException(quoted(record.name()) + ": " + e.getMessage(), e);
        }
    }

    private long storageBytes(String name) {
        ZipRecord record = records.get(name);
        return record == null ? -1 : record.size();
    }

    private static void checkVersion(String version) {
        require(
                !version.isEmpty()
                        && version.length() <= MAX_VERSION_DIGITS
                        && version.chars().allMatch(c -> c >= '0' && c <= '9'),
                "it is not a number");
    }

    private static String quoted(String name) {
        return "'" + ForeignText.shown(name) + "'";
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new WeightsException(problem);
        }
    }
}
