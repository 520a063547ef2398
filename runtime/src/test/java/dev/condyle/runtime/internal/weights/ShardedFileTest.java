package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardedFileTest {

    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";
    private static final String ADVICE = ". Download it again, or use other weights.";
    private static final String MAP =
            """
            {
              "metadata": {"total_size": 32, "total_parameters": [8, null]},
              "weight_map": {
                "b": "model-00002-of-00002.safetensors",
                "a": "model-00001-of-00002.safetensors",
                "c": "model-00002-of-00002.safetensors"
              }
            }
            """;

    private final NDManager manager = Engines.newManager(Optional.empty());

    @TempDir private Path folder;

    private Path index;

    @BeforeEach
    void write() throws IOException {
        index = index(MAP);
        shard(FIRST, Map.of("a", manager.create(new float[] {1, 2})));
        shard(
                SECOND,
                Map.of(
                        "b", manager.create(new float[] {3, 4, 5, 6}, new Shape(2, 2)),
                        "c", manager.create(new int[] {7, 8})));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Path index(String text) throws IOException {
        return Files.writeString(folder.resolve("model.safetensors.index.json"), text);
    }

    private void shard(String name, Map<String, NDArray> tensors) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
    }

    private String refusal() {
        return assertThrows(WeightsException.class, () -> TensorFile.open(index)).getMessage();
    }

    private String refusal(String text) throws IOException {
        Path file = index(text);
        String message = refusal();
        assertEquals(
                message,
                assertThrows(WeightsException.class, () -> SafetensorsIndex.files(file))
                        .getMessage());
        String start = index + " is not a valid index of safetensors files: ";
        assertTrue(message.startsWith(start), message);
        assertTrue(message.endsWith(ADVICE), message);
        return message.substring(start.length(), message.length() - ADVICE.length());
    }

    private static String map(String entries) {
        return "{\"weight_map\":{" + entries + "}}";
    }

    @Test
    void allFilesAreReadAsOne() throws IOException {
        try (TensorFile file = TensorFile.open(index)) {
            assertInstanceOf(ShardedFile.class, file);
            assertEquals(index, file.path());
            assertEquals(List.of("a", "b", "c"), List.copyOf(file.tensors().keySet()));
            assertEquals(TensorType.I32, file.tensors().get("c").type());
            assertArrayEquals(new float[] {1, 2}, file.read("a", manager).toFloatArray());
            assertArrayEquals(new int[] {7, 8}, file.read("c", manager).toIntArray());
            NDArray b = manager.zeros(new Shape(2, 2));
            file.copyTo("b", b);
            assertArrayEquals(new float[] {3, 4, 5, 6}, b.toFloatArray());
            // In ranges of two numbers, as for a tensor of more than 1 GB.
            assertArrayEquals(new float[] {3, 4, 5, 6}, file.read("b", manager, 8).toFloatArray());
            assertEquals(
                    "There is no tensor 'd' in " + index + ".",
                    assertThrows(WeightsException.class, () -> file.read("d", manager))
                            .getMessage());
        }
    }

    @Test
    void severalThreadsCanRead() throws IOException {
        try (TensorFile file = TensorFile.open(index)) {
            assertTrue(
                    IntStream.range(0, 200)
                            .parallel()
                            .allMatch(
                                    i -> {
                                        try (NDManager own = manager.newSubManager()) {
                                            float[] read = file.read("b", own).toFloatArray();
                                            return Arrays.equals(new float[] {3, 4, 5, 6}, read);
                                        } catch (IOException e) {
                                            return false;
                                        }
                                    }));
        }
    }

    @Test
    void closingClosesAllFiles() throws IOException {
        TensorFile file = TensorFile.open(index);
        file.close();

        assertThrows(ClosedChannelException.class, () -> file.read("a", manager));
        assertThrows(ClosedChannelException.class, () -> file.read("b", manager));
    }

    @Test
    void theNamesOfTheFilesAreSorted() throws IOException {
        Files.delete(folder.resolve(SECOND));

        assertEquals(List.of(FIRST, SECOND), SafetensorsIndex.files(index));
    }

    /** The same as {@code sha256sum INDEX FIRST SECOND | sha256sum}. */
    @Test
    void theChecksumDependsOnEveryFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : List.of(index, folder.resolve(FIRST), folder.resolve(SECOND))) {
            lines.append(Sha256.of(file)).append("  ").append(file.getFileName()).append('\n');
        }
        try (TensorFile file = TensorFile.open(index)) {
            assertEquals(Sha256.of(lines.toString()), file.sha256());
        }
        shard(FIRST, Map.of("a", manager.create(new float[] {1, 3})));
        try (TensorFile file = TensorFile.open(index)) {
            assertEquals(64, file.sha256().length());
            assertTrue(!Sha256.of(lines.toString()).equals(file.sha256()));
        }
    }

    @Test
    void tensorsOutsideTheIndexAreReadToo() throws IOException {
        index(map("\"a\":\"" + FIRST + "\",\"b\":\"" + SECOND + "\""));
        try (TensorFile file = TensorFile.open(index)) {
            assertEquals(List.of("a", "b", "c"), List.copyOf(file.tensors().keySet()));
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(SECOND));
        String expected =
                index
                        + " does not match its files: it refers to the file '"
                        + SECOND
                        + "', which is not beside it. Download all files of the model again, to"
                        + " the same folder.";

        assertEquals(expected, refusal());
        Files.createDirectory(folder.resolve(SECOND));
        assertEquals(expected, refusal());
    }

    @Test
    void aNameThatIsNotPossibleIsMissing() throws IOException {
        index(map("\"a\":\"\\ud800.safetensors\""));

        assertTrue(refusal().contains("it refers to the file '\\uD800.safetensors', which is not"));
    }

    @Test
    void aTensorThatIsNotInItsFileIsNamed() throws IOException {
        shard(FIRST, Map.of("x", manager.create(1f)));
        assertTrue(
                refusal()
                        .contains(
                                " does not match its files: tensor 'a' must be in '"
                                        + FIRST
                                        + "', but is missing. Download all files"));
        shard(FIRST, Map.of());
        shard(SECOND, Map.of("a", manager.create(1f), "b", manager.create(1f)));
        assertTrue(
                refusal()
                        .contains(
                                "'a' must be in '" + FIRST + "', but is in " + SECOND + ". Down"));
    }

    @Test
    void aTensorInTwoFilesIsNamed() throws IOException {
        shard(FIRST, Map.of("a", manager.create(1f), "b", manager.create(1f)));

        assertTrue(
                refusal()
                        .contains(
                                "files: tensor 'b' is in both " + FIRST + " and " + SECOND + "."));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path second = folder.resolve(SECOND);
        byte[] bytes = Files.readAllBytes(second);
        Files.write(second, Arrays.copyOf(bytes, bytes.length - 1));
        assertTrue(refusal().startsWith(second + " is not a valid safetensors file: "));

        Files.writeString(second, "version https://git-lfs.github.com/spec/v1\noid sha256:1");
        assertTrue(refusal().startsWith(second + " is a Git LFS pointer, not the file itself."));

        Files.copy(index, second, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(
                second
                        + " is not a safetensors file, but model.safetensors.index.json refers to"
                        + " it. Download all files of the model again, to the same folder.",
                refusal());
    }

    @Test
    void namesOfOtherFoldersAreRefused() throws IOException {
        for (String name :
                new String[] {
                    "../a.safetensors",
                    "/etc/a.safetensors",
                    "sub/a.safetensors",
                    "..\\\\a.safetensors",
                    "C:a.safetensors",
                    "a\\u0000.safetensors",
                    "...safetensors"
                }) {
            String problem = refusal(map("\"a\":\"" + name + "\""));
            assertTrue(problem.startsWith("it refers to '"), problem);
            assertTrue(
                    problem.endsWith("', but only names of files beside the index are allowed"),
                    problem);
        }
        assertEquals(
                "it refers to 'a.gguf', but only *.safetensors files are supported",
                refusal(map("\"a\":\"a.gguf\"")));
    }

    @Test
    void aDamagedIndexIsRefused() throws IOException {
        String one = "\"a\":\"" + FIRST + "\"";
        assertEquals("it lists tensor 'a' twice", refusal(map(one + "," + one)));
        assertEquals("it lists no tensors", refusal(map("")));
        assertEquals("the file of tensor 'a' is not a string", refusal(map("\"a\":1")));
        assertEquals(
                "it has two entries weight_map",
                refusal("{\"weight_map\":{" + one + "},\"weight_map\":{" + one + "}}"));
        String twice = refusal(map(one) + "{}");
        assertTrue(twice.startsWith("it is not valid JSON: syntax error at line 1"), twice);
        assertTrue(refusal("{\"weight_map\":[]}").startsWith("it is not valid JSON: "));
        for (int length = "{\"weight_map\"".length(); length < map(one).length(); length++) {
            assertTrue(refusal(map(one).substring(0, length)).startsWith("it is not valid JSON: "));
        }
        Path file = folder.resolve("model.safetensors.index.json");
        Files.write(
                file, map("\"\u00e9\":\"" + FIRST + "\"").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refusal().contains(": it is not UTF-8" + ADVICE));
    }
}
