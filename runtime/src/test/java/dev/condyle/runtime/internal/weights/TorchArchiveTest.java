package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that crash PyTorch's loader are rejected before it sees them. */
class TorchArchiveTest {

    private static final String RETURN = "    return x\n";

    @TempDir Path folder;

    private String rejection(Map<String, byte[]> entries) throws IOException {
        Path file = TorchFiles.write(folder.resolve("a.pt"), entries);
        String message = HostileFiles.rejection(file, TorchArchive::check);
        return message == null ? "accepted" : message;
    }

    private static byte[] tensor(int... sizes) {
        return TorchFiles.tensor("0", 4, 0, TorchFiles.tuple(sizes) + TorchFiles.tuple(1));
    }

    private void assertRejected(String reason, Map<String, byte[]> entries) throws IOException {
        String message = rejection(entries);
        assertTrue(message.contains(reason), message);
    }

    private void assertSource(String reason, String source) throws IOException {
        assertRejected(reason, TorchFiles.module(source, tensor(4)));
    }

    private void assertState(String reason, Object... state) throws IOException {
        assertRejected(reason, TorchFiles.module(RETURN, TorchFiles.bytes(state)));
    }

    @Test
    void archivesOfPyTorchAreAccepted() throws IOException {
        Path traced = folder.resolve("traced.pt");
        try (var in = getClass().getResourceAsStream("/dev/condyle/runtime/backbone/traced.pt")) {
            Files.copy(in, traced);
        }
        TorchArchive.check(traced);
        assertNull(HostileFiles.rejection(traced, TorchArchive::check));
        assertState("accepted", tensor(4));
        assertSource("accepted", "    y = [" + "-1.5e-3, ".repeat(10_000) + "]\n" + RETURN);
        assertSource("accepted", "    y = \"((([[[{{{\\\"#'\" + '\"'\n" + RETURN);
        assertSource("accepted", "    y = 1\n".repeat(100_000) + RETURN);
    }

    @Test
    void emptyMissingAndShortStoragesAreRejected() throws IOException {
        Map<String, byte[]> entries = TorchFiles.module(RETURN, tensor(4));
        for (int size : new int[] {0, 15, 17}) {
            entries.put("net/data/0", new byte[size]);
            assertRejected(
                    "'net/data.pkl': the storage '0' has "
                            + size
                            + " bytes, but must have 4 numbers of 4 bytes",
                    entries);
        }
        entries.remove("net/data/0");
        assertRejected("the storage '0' does not exist", entries);
        assertState(
                "the storage '0' has 16 bytes",
                TorchFiles.tensor("0", -1, 0, TorchFiles.tuple(1) + TorchFiles.tuple(1)));
    }

    @Test
    void everyStorageOfATracedModuleIsChecked() throws IOException {
        for (String name : TorchFiles.traced().keySet()) {
            if (name.startsWith("traced/data/")) {
                Map<String, byte[]> entries = TorchFiles.traced();
                entries.put(name, new byte[0]);
                assertRejected("has 0 bytes, but must have", entries);
                entries.remove(name);
                assertRejected("does not exist", entries);
            }
        }
        assertRejected("accepted", TorchFiles.traced());
    }

    @Test
    void tensorsOutsideTheirStorageAreRejected() throws IOException {
        String outside = "a tensor is larger than its storage";
        assertState(outside, tensor(5));
        assertState(outside, tensor(-1));
        assertState(outside, tensor(Integer.MAX_VALUE));
        for (int offset : new int[] {-1, 1, 4, 5, Integer.MAX_VALUE}) {
            String shape = TorchFiles.tuple(4) + TorchFiles.tuple(1);
            assertState(outside, TorchFiles.tensor("0", 4, offset, shape));
        }
        String far = TorchFiles.tuple(2, 2) + TorchFiles.tuple(Integer.MAX_VALUE, 1);
        assertState(outside, TorchFiles.tensor("0", 4, 0, far));
        String back = TorchFiles.tuple(2, 2) + TorchFiles.tuple(-1, 1);
        assertState(outside, TorchFiles.tensor("0", 4, 0, back));
        int most = Integer.MAX_VALUE;
        String expanded = TorchFiles.tuple(most, most, most) + TorchFiles.tuple(0, 0, 0);
        assertState(outside, TorchFiles.tensor("0", 4, 0, expanded));
        assertState("the shape of a tensor is invalid", tensor(2, 2));
        String scalar = TorchFiles.tuple() + TorchFiles.tuple();
        assertState("accepted", TorchFiles.tensor("0", 4, 3, scalar));
        assertState(outside, TorchFiles.tensor("0", 4, 4, scalar));
        String rows = TorchFiles.tuple(7, 4) + TorchFiles.tuple(0, 1);
        assertState("accepted", TorchFiles.tensor("0", 4, 0, rows));
        String empty = TorchFiles.tuple(0, 4) + TorchFiles.tuple(4, 1);
        assertState("accepted", TorchFiles.tensor("0", 4, 4, empty));
    }

    @Test
    void deepCodeIsRejected() throws IOException {
        int n = 8192;
        String deep = "an expression is nested too deeply";
        assertSource(deep, "    y = " + "(".repeat(n) + "1" + ")".repeat(n) + "\n" + RETURN);
        assertSource(deep, "    y = " + "[".repeat(n) + "]".repeat(n) + "\n" + RETURN);
        assertSource(deep, "    y = annotate(" + "List[".repeat(n) + "int" + "]".repeat(n) + ")\n");
        assertSource(deep, "    y = x" + "[0]".repeat(n) + "\n" + RETURN);
        assertSource(deep, "    y = x" + ".T".repeat(n) + "\n" + RETURN);
        for (String operator :
                new String[] {" + 1", " and 1", " if x else 1", " ** 1", "()", " < 1", " is 1"}) {
            assertSource(deep, "    y = 1" + operator.repeat(n) + "\n" + RETURN);
        }
        assertSource(deep, "    y = " + "not ".repeat(n) + "1\n" + RETURN);
        assertSource(deep, "    y = " + "-".repeat(n) + "1\n" + RETURN);
        assertSource(deep, "    y = " + "lambda: ".repeat(n) + "1\n" + RETURN);
        assertSource(deep, "    y = (" + "(1 + ".repeat(90) + "1" + ")".repeat(91) + "\n" + RETURN);
        StringBuilder nested = new StringBuilder("1");
        for (int i = 0; i < 50; i++) {
            nested.insert(0, '(').append(')').append(" + 1".repeat(50));
        }
        assertSource(deep, "    y = " + nested + "\n" + RETURN);
    }

    @Test
    void deepBlocksAreRejected() throws IOException {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            nested.append("    ").append(" ".repeat(i)).append("if True:\n");
        }
        assertSource("its blocks are nested too deeply", nested + RETURN);
        assertSource(
                "its blocks are nested too deeply",
                "    if True:\n      y = 1\n"
                        + "    elif True:\n      y = 1\n".repeat(8192)
                        + RETURN);
        assertSource(
                "accepted",
                "    if True:\n      y = 1\n    else:\n      y = 1\n".repeat(8192) + RETURN);
    }

    @Test
    void malformedCodeIsRejected() throws IOException {
        assertSource("a bracket is not closed", "    y = (1\n" + RETURN);
        assertSource("a bracket is closed that was not opened", "    y = (1]\n" + RETURN);
        assertSource("a bracket is closed that was not opened", "    y = 1)\n" + RETURN);
        assertSource("a string without an end", "    y = \"(\n\"\n" + RETURN);
        assertSource("a string in triple quotes", "    y = \"\"\"(\n\"\"\"\n" + RETURN);
    }

    @Test
    void deepPicklesAreRejected() throws IOException {
        int n = 8192;
        assertState("nested too deeply", "]".repeat(n), "a".repeat(n - 1));
        assertState("nested too deeply", ")", "\205".repeat(n));
        // Filled from the outside, so that no list is deep when another one is added to it.
        StringBuilder outside = new StringBuilder("(]q\0");
        for (int i = 0; i < n; i++) {
            // Put a new list into the latest one, and remember it instead.
            outside.append(i % 2 == 0 ? "]q\1h\0h\1a" : "]q\0h\1h\0a");
        }
        assertState("nested too deeply", outside, "t");
        assertState("a value contains itself", "]q\0h\0a");
        assertState("a value contains itself", "]q\0}q\1X\1\0\0\0ah\0sa");
        String type = "List[".repeat(n) + "int" + "]".repeat(n);
        assertState(
                "an expression is nested too deeply",
                "ctorch.jit._pickle\nrestore_type_tag\n]X",
                TorchFiles.number(type.length()),
                type,
                "\206R");
    }

    @Test
    void malformedPicklesAreRejected() throws IOException {
        for (String state :
                new String[] {
                    "t",
                    "u",
                    "e",
                    "a",
                    "s",
                    "b",
                    "R",
                    "Q",
                    "l",
                    "d",
                    "\201",
                    "\205",
                    "\206",
                    "\207",
                    "(a",
                    "(K\1a",
                    "K\1R",
                    "K\1K\1R",
                    "K\1K\1\201",
                    "K\1K\1b",
                    "h\7",
                    "j\7\0\0\0",
                    "K\1Q",
                    ")Q",
                    "(K\1K\1K\1K\1K\1tQ",
                    "X\377\377\377\377",
                    "X\377\0\0\0ab",
                    "U\377",
                    "\212\11123456789",
                    "G123",
                    "K",
                    "J12",
                    "0",
                    "2",
                    "1",
                    "\200\2",
                    "I1\n",
                    "S'a'\n",
                    "i__builtin__\neval\n",
                    "cos\nsystem",
                    "K\1K\2",
                    "]K\1u",
                    "}(K\1u",
                    "}(K\1e",
                    "\216",
                    "\224",
                    "P1\n",
                    "ctorch.jit._pickle\nbuild_tensor_from_id\n)R",
                    "ctorch._utils\n_rebuild_sparse_tensor\n)R",
                    "ctorch._utils\n_rebuild_tensor_v2\n)R",
                    "ctorch._utils\n_rebuild_tensor_v2\n(K\1K\1K\1K\1tR",
                    "ctorch.jit._pickle\nrestore_type_tag\n)R",
                }) {
            String message = rejection(TorchFiles.module(RETURN, TorchFiles.bytes(state)));
            assertTrue(message.startsWith("'net/data.pkl': "), state + ": " + message);
        }
        Map<String, byte[]> entries = TorchFiles.module(RETURN, tensor(4));
        for (String pickle :
                new String[] {"", "\200", "\200\2", "\200\2.", "\200\3).", "\200\2)"}) {
            entries.put("net/constants.pkl", TorchFiles.bytes(pickle));
            String message = rejection(entries);
            assertTrue(message.startsWith("'net/constants.pkl': "), message);
        }
        byte[] data = TorchFiles.traced().get("traced/data.pkl");
        for (int length = 0; length < data.length; length++) {
            Map<String, byte[]> traced = TorchFiles.traced();
            traced.put("traced/data.pkl", Arrays.copyOf(data, length));
            assertRejected("'traced/data.pkl': ", traced);
        }
    }

    @Test
    void hugePicklesAreRejected() throws IOException {
        assertState("more than 1000000 values", "(", "]".repeat(20_000_000), "t");
        assertState("a value is missing", "(".repeat(5_000_000));
        assertState("accepted", "(", "]".repeat(900_000), "t");
    }

    @Test
    void otherArchivesAreRejected() throws IOException {
        Map<String, byte[]> entries = TorchFiles.module(RETURN, tensor(4));
        for (String name : new String[] {"net/data.pkl", "net/constants.pkl", "net/version"}) {
            Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
            fewer.remove(name);
            assertRejected("it does not contain ", fewer);
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put("net/version", TorchFiles.bytes("99999999999999999999"));
        assertRejected("'net/version': it is not a number", changed);
        changed = new LinkedHashMap<>(entries);
        changed.put("net/DATA.pkl", new byte[1]);
        assertRejected("apart from case", changed);
        changed = new LinkedHashMap<>(entries);
        changed.put("net/code/__torch__.py.debug_pkl", TorchFiles.bytes("\200\2u."));
        assertRejected("'net/code/__torch__.py.debug_pkl': a mark is missing", changed);
        assertRejected("its entries are not in a folder", Map.of("data.pkl", new byte[0]));
        assertRejected("data.pkl", Map.of());
    }

    @Test
    void compressedStoragesAndBombsAreRejected() throws IOException {
        Map<String, byte[]> entries = TorchFiles.module(RETURN, tensor(4));
        for (String large : new String[] {"net/data/0", "net/code/a.py", "net/extra"}) {
            Path file = folder.resolve("bomb.pt");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    if (!entry.getKey().equals(large)) {
                        zip.putNextEntry(new ZipEntry(entry.getKey()));
                        zip.write(entry.getValue());
                    }
                }
                zip.putNextEntry(new ZipEntry(large));
                for (int i = 0; i < 200; i++) {
                    zip.write(new byte[1_000_000]);
                }
            }
            String message = HostileFiles.rejection(file, TorchArchive::check);
            assertTrue(
                    message != null && message.contains("compressed")
                            || message.contains("have more than"),
                    message);
        }
    }
}
