package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and malicious files are rejected with one exception, quickly. */
class HostileFilesTest {

    private static final String ONE =
            "\"%s\":{\"dtype\":\"U8\",\"shape\":[%s],\"data_offsets\":[%d,%d]}";

    @TempDir Path folder;

    private String rejection(Path file) throws IOException {
        String message = HostileFiles.rejection(file, HostileFiles::open);
        assertNotNull(message, "accepted");
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.length() < 1500, () -> "a message of " + message.length());
        return message.substring(file.toString().length());
    }

    private Path safetensors(String header, int dataBytes) throws IOException {
        return HostileFiles.safetensors(folder.resolve("a.safetensors"), header, dataBytes);
    }

    private String npy(String header) throws IOException {
        Path file = Files.write(folder.resolve("a.npy"), HostileFiles.npy(header, 4));
        return rejection(file);
    }

    @Test
    void aMillionDimensionsAreRejected() throws IOException {
        String ones = "1" + ",1".repeat(999_999);

        assertTrue(
                rejection(safetensors("{" + ONE.formatted("a", ones, 0, 1) + "}", 1))
                        .contains("tensor 'a' has a shape with more than 64 numbers"));
        assertTrue(
                npy(HostileFiles.header("(" + "1,".repeat(30_000) + ")"))
                        .contains("its shape has more than 64 dimensions"));
        assertTrue(
                rejection(safetensors("{" + ONE.formatted("a", "1,1", 0, 1) + "}", 2))
                        .contains("its tensors end at byte"));
    }

    @Test
    void shapesThatOverflowAreRejected() throws IOException {
        for (String shape : new String[] {"4294967296,4294967296", "3,6148914691236517206"}) {
            assertTrue(
                    rejection(safetensors("{" + ONE.formatted("a", shape, 0, 2) + "}", 2))
                            .contains("which is too large"));
        }
        assertTrue(
                npy(HostileFiles.header("(4294967296, 4294967296)"))
                        .contains("its shape [4294967296, 4294967296] is too large"));
    }

    @Test
    void tooManyTensorsAreRejected() throws IOException {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 400_000; i++) {
            header.append(i == 0 ? "" : ",").append(ONE.formatted("t" + i, "1", i, i + 1));
        }

        assertTrue(
                rejection(safetensors(header + "}", 400_000))
                        .contains("it has more than 100000 tensors, which is not supported."));

        Path zip = folder.resolve("a.npz");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip));
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.setLevel(0);
            for (int i = 0; i < 400_000; i++) {
                entries.putNextEntry(new ZipEntry(i + ".npy"));
            }
        }
        assertTrue(rejection(zip).startsWith(" would decompress to 400000 arrays."));
    }

    @Test
    void longHeadersAreRejectedInLinearTime() throws IOException {
        int length = 65_000;
        for (String shape :
                new String[] {
                    "(" + "1".repeat(length) + "x,)",
                    "(1" + " ".repeat(length) + "x,)",
                    "(1" + " ,".repeat(length / 2) + ")",
                    "(" + "1,".repeat(20) + " ".repeat(length) + "x)",
                    "(" + " ".repeat(length) + "x)"
                }) {
            assertTrue(npy(HostileFiles.header(shape)).contains("its header is malformed: {"));
        }
        npy("{'descr': " + "[".repeat(length) + "}");
        npy("{" + " ".repeat(length) + "'descr'");
        npy("{'descr': '" + "<".repeat(length) + "', 'fortran_order': False, 'shape': (1,)}");
        assertTrue(
                npy(HostileFiles.header("(" + "1".repeat(100_000) + "x,)"))
                        .contains(
                                "its header claims to have 100057 bytes, but the limit is 65536"));
    }

    @Test
    void longTextsInSafetensorsAreRejected() throws IOException {
        String many = "1".repeat(100_000);
        rejection(safetensors("{" + ONE.formatted("a", many + "x", 0, 1) + "}", 1));
        rejection(safetensors("{" + ONE.formatted("a", many, 0, 1) + "}", 1));
        rejection(safetensors("{" + ONE.formatted(many, "2", 0, 1) + "}", 1));
        rejection(safetensors("{" + ONE.formatted("b".repeat(9000), "2", 0, 1) + "}", 1));
        rejection(safetensors("{\"__metadata__\":{\"a\":" + many + "}}", 0));
        rejection(safetensors("{\"a\":" + "[".repeat(1_000_000), 0));
        rejection(safetensors("{\"a\":" + "{\"a\":".repeat(1_000_000), 0));
        rejection(safetensors("{\"a\":\"" + "\\u00e".repeat(1000) + "\"}", 0));
        rejection(safetensors("{\"__metadata__\":{\"a\":\"" + "x".repeat(60_000_000) + "\"}}", 0));
    }

    @Test
    void whatRfc8259ForbidsIsRejected() throws IOException {
        for (String header :
                new String[] {
                    "{\"__metadata__\":{\"a\":\"\t\"}}",
                    "{\"__metadata__\":{\"a\":\"\\'\"}}",
                    "{\"__metadata__\":{\"a\":\"\\uXYZW\"}}",
                    "{\"__metadata__\":{\"a\":\"\\\n\"}}",
                    "{'__metadata__':{}}",
                    "{\"__metadata__\":{},}",
                    "{\"a\":NULL}",
                    "{\"__metadata__\":{}}/**/",
                    "{\"__metadata__\"={}}",
                    "{\"__metadata__\":{\"a\":\"b\";\"c\":\"d\"}}",
                }) {
            assertTrue(
                    rejection(safetensors(header, 0)).contains("its header is not valid JSON"),
                    header);
        }
        assertNull(
                HostileFiles.rejection(
                        safetensors("{\"__metadata__\":{\"a\":\"\\u00e9\\\"\\\\\"}}", 0),
                        HostileFiles::open));
    }

    private Path index(String text) throws IOException {
        return Files.writeString(folder.resolve("model.safetensors.index.json"), text);
    }

    @Test
    void anIndexOfPicklesIsRejectedWithTheWayToJoinThem() throws IOException {
        String message =
                rejection(index("{\"weight_map\":{\"a\":\"pytorch_model-00001-of-00002.bin\"}}"));

        assertTrue(
                message.startsWith(
                        " is the index of weights that are split into several Python pickles. The"
                                + " supported formats are safetensors and npz. Join the files with"
                                + " Python, in their folder:\n"),
                message);
        assertTrue(message.contains("json.load(open(\"model.safetensors.index.json\"))"), message);
        assertTrue(message.contains("in torch.load(file, "), message);
    }

    @Test
    void otherJsonIsRejected() throws IOException {
        assertEquals(
                " is a JSON file. The supported formats are safetensors and npz. Specify the weight"
                        + " file itself.",
                rejection(index("{\"hidden_size\":4}")));
        rejection(index("{}"));
    }

    @Test
    void anEnormousIndexIsRejected() throws IOException {
        String one = "\"%s\":\"%s.safetensors\"";
        StringBuilder files = new StringBuilder("{\"weight_map\":{");
        StringBuilder tensors = new StringBuilder(files);
        for (int i = 0; i < 200_000; i++) {
            files.append(i == 0 ? "" : ",").append(one.formatted("t" + i, "f" + i));
            tensors.append(i == 0 ? "" : ",").append(one.formatted("t" + i, "f"));
        }
        assertTrue(rejection(index(files + "}}")).contains(": it lists more than 1000 files."));
        assertTrue(
                rejection(index(tensors + "}}"))
                        .contains(": it lists more than 100000 tensors, which is not supported."));
        String many = "a".repeat(2_000_000);
        for (String text :
                new String[] {
                    "{\"weight_map\":{" + one.formatted(many, "f") + "}}",
                    "{\"weight_map\":{" + one.formatted("a", many) + "}}",
                    "{\"weight_map\":{" + one.formatted("a", "b".repeat(300)) + "}}",
                    "{\"weight_map\":" + "{\"a\":".repeat(1_000_000),
                    "{\"weight_map\":" + "1".repeat(1_000_000) + "}",
                    "{\"x\":" + "[".repeat(100_000) + ",\"weight_map\":{}}",
                    "{\"weight_map\":{},\"metadata\":{\"a\":\"" + many + "\"}}",
                    "{\"weight_map\":{" + one.formatted("a", "f") + "}}" + " ".repeat(100_000_000)
                }) {
            rejection(index(text));
        }
    }

    private Path zip(Object... namesAndContents) throws IOException {
        Path file = folder.resolve("a.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void aZipBombIsRejectedBeforeItIsRead() throws IOException {
        int size = 300_000_000;
        byte[] start = HostileFiles.npy(HostileFiles.header("(75000000,)"), 0);
        Path file = folder.resolve("bomb.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(start);
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < size; i += zeros.length) {
                zip.write(zeros);
            }
        }

        String message = rejection(file);

        assertTrue(message.contains(" bytes, but would decompress to 3000000"), message);
        assertTrue(message.contains("save it with numpy.savez"), message);
    }

    @Test
    void otherArchivesInTheArchiveAreRejected() throws IOException {
        byte[] array = HostileFiles.npy(HostileFiles.header("(1,)"), 4);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(array);
        }
        assertTrue(
                rejection(zip("inner.npz", inner.toByteArray()))
                        .contains("its entry 'inner.npz' is not an array."));
        assertTrue(rejection(zip("a.npy", inner.toByteArray())).contains("not a NumPy array"));
        rejection(zip("a.npy/", new byte[0]));
        rejection(zip("x".repeat(60_000), array));
        rejection(zip("x".repeat(60_000) + ".npy", new byte[3]));
        assertNull(
                HostileFiles.rejection(zip("../a/b.npy", array), HostileFiles::open),
                "a name is only a name");
    }

    private static int last(byte[] bytes, String signature) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(signature);
    }

    private Path changed(int offset, int number) throws IOException {
        byte[] array = HostileFiles.npy(HostileFiles.header("(1,)"), 4);
        byte[] bytes = Files.readAllBytes(zip("a.npy", array, "b.npy", array));
        int at =
                offset >= 100
                        ? last(bytes, "PK\5\6") + offset - 100
                        : last(bytes, "PK\1\2") + offset;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        return Files.write(folder.resolve("a.npz"), bytes);
    }

    @Test
    void liesInTheDirectoryAreRejected() throws IOException {
        for (int number : new int[] {0, 1, 9, 99, 1 << 20, Integer.MAX_VALUE, -1, -2}) {
            // The checksum, the sizes, the offset of the entry; the size and place of the
            // directory.
            for (int offset : new int[] {16, 20, 24, 42, 112, 116}) {
                Path file = changed(offset, number);
                if (offset != 42 || number != 0) {
                    assertTrue(rejection(file).contains("damaged"), offset + " " + number);
                }
            }
        }
        // Encrypted; another method; an offset that makes both entries the same.
        assertTrue(rejection(changed(8, 1)).contains("'b.npy' is encrypted"));
        assertTrue(
                rejection(changed(10, 12)).contains("compressed with the unsupported method 12"));
        assertTrue(rejection(changed(42, 0)).contains("overlaps with another entry"));
        assertTrue(rejection(changed(100 + 8, 1)).contains("split into several files"));
        assertTrue(
                rejection(changed(100 + 8, 0x10001)).contains("the size")
                        || rejection(changed(100 + 8, 0x10001))
                                .contains("more entries than it declares"));
        assertTrue(rejection(changed(100 + 8, 0x30003)).contains("its directory"));
    }

    @Test
    void aNameThatDiffersFromTheDirectoryIsRejected() throws IOException {
        byte[] array = HostileFiles.npy(HostileFiles.header("(1,)"), 4);
        Path file = zip("a.npy", array);
        byte[] bytes = Files.readAllBytes(file);
        bytes[30] = 'b';
        Files.write(file, bytes);

        assertTrue(
                rejection(file)
                        .contains("(the header of 'a.npy' contradicts the directory). Download"));
    }

    @Test
    void everyTruncatedArchiveIsRejected() throws IOException {
        byte[] array = HostileFiles.npy(HostileFiles.header("(1,)"), 4);
        byte[] bytes = Files.readAllBytes(zip("a.npy", array, "b.npy", array));
        for (int length = 4; length < bytes.length; length++) {
            Files.write(folder.resolve("a.npz"), Arrays.copyOf(bytes, length));
            rejection(folder.resolve("a.npz"));
        }
    }
}
