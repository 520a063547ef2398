package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.condyle.runtime.internal.weights.SafetensorsIndex;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Two safetensors files with an index. Either the index or one of the files is changed. */
final class SafetensorsIndexKind implements FuzzKind {

    private static final List<String> NAMES =
            List.of(
                    "model.safetensors.index.json",
                    "model-00001-of-00002.safetensors",
                    "model-00002-of-00002.safetensors");
    private static final String HEADER =
            "{\"%s\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                    + "\"%s\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[8,9]}}";
    private static final List<byte[]> VALID =
            List.of(
                    """
                    {
                      "metadata": {"total_size": 18, "é": [null, "\\u00e9", {"a": 1.5}]},
                      "weight_map": {
                        "a": "model-00001-of-00002.safetensors",
                        "b.c": "model-00001-of-00002.safetensors",
                        "d": "model-00002-of-00002.safetensors",
                        "é": "model-00002-of-00002.safetensors"
                      }
                    }
                    """
                            .getBytes(StandardCharsets.UTF_8),
                    SafetensorsKind.file(HEADER.formatted("a", "b.c"), new byte[9]),
                    SafetensorsKind.file(HEADER.formatted("d", "é"), new byte[9]));

    private final Mutator mutator = new Mutator(VALID, Mutator.JSON);

    @Override
    public String name() {
        return "safetensors-index";
    }

    @Override
    public Class<WeightsException> documented() {
        return WeightsException.class;
    }

    private static Input write(Path folder, int changed, byte[] content) throws IOException {
        Path own = Files.createDirectories(folder.resolve("index"));
        for (int i = 0; i < NAMES.size(); i++) {
            Files.write(own.resolve(NAMES.get(i)), i == changed ? content : VALID.get(i));
        }
        return new IndexInput(own.resolve(NAMES.get(0)), content);
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        return List.of(write(folder, 0, VALID.get(0)));
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        int which = Math.max(0, random.nextInt(5) - 2);
        return write(folder, which, mutator.changed(VALID.get(which), random));
    }

    private record IndexInput(Path path, byte[] changed) implements Input {

        @Override
        public long bytes() {
            return 1000 + changed.length;
        }

        @Override
        public Set<String> read() throws IOException {
            try (TensorFile file = TensorFile.open(path)) {
                file.sha256();
                return Set.copyOf(file.tensors().keySet());
            }
        }

        /** Reads the index with Gson. */
        @Override
        public void check(Object read) throws IOException {
            Map<String, ?> expected =
                    JsonParser.parseString(Files.readString(path))
                            .getAsJsonObject()
                            .getAsJsonObject("weight_map")
                            .asMap();
            assertTrue(((Set<?>) read).containsAll(expected.keySet()));
            assertEquals(expected.keySet(), SafetensorsIndex.read(path).weightMap().keySet());
        }

        @Override
        public String toString() {
            return new String(changed, StandardCharsets.ISO_8859_1);
        }
    }
}
