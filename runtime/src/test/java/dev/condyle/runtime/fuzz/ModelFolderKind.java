package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.model.EverythingModel;
import dev.condyle.runtime.model.TinyModel;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of saved models, without columns and with columns of every kind: changed bytes, changed
 * content with the correct checksums, and files that are missing, swapped or something else.
 */
final class ModelFolderKind implements FuzzKind {

    private static final String JSON = "model.json";
    private static final String WEIGHTS = "model.safetensors";
    private static final String PENDING = ".0123456789abcdef.new";
    private static final String ZEROS = "0".repeat(64);

    private final Map<Boolean, Map<String, byte[]>> saved = new HashMap<>();
    private final Map<Boolean, byte[]> numbers = new HashMap<>();
    private Mutator json;
    private Mutator weights;

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Class<ModelFolderException> documented() {
        return ModelFolderException.class;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        Path tiny = folder.resolve("valid/tiny");
        Path everything = folder.resolve("valid/everything");
        try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(1))) {
            model.save(tiny);
        }
        EverythingModel.write(everything);
        for (boolean columns : new boolean[] {false, true}) {
            Path model = columns ? everything : tiny;
            saved.put(
                    columns,
                    Map.of(
                            JSON, Files.readAllBytes(model.resolve(JSON)),
                            WEIGHTS, Files.readAllBytes(model.resolve(WEIGHTS))));
            numbers.put(columns, new FolderInput(model, columns, false).read());
        }
        json =
                new Mutator(
                        List.of(saved.get(false).get(JSON), saved.get(true).get(JSON)),
                        Mutator.JSON);
        weights =
                new Mutator(
                        List.of(saved.get(false).get(WEIGHTS), saved.get(true).get(WEIGHTS)),
                        Mutator.JSON);
        return List.of(
                new FolderInput(tiny, false, false), new FolderInput(everything, true, false));
    }

    @Override
    public Input changed(Random random, Path parent) throws IOException {
        boolean columns = random.nextBoolean();
        Map<String, byte[]> files = new HashMap<>(saved.get(columns));
        boolean forged = false;
        switch (random.nextInt(6)) {
            case 0 -> files.computeIfPresent(JSON, (name, bytes) -> json.changed(bytes, random));
            case 1 ->
                    files.computeIfPresent(
                            WEIGHTS, (name, bytes) -> weights.changed(bytes, random));
            case 2 -> {
                forged = true;
                files.computeIfPresent(
                        WEIGHTS,
                        (name, bytes) ->
                                random.nextInt(3) == 0
                                        ? weights.changed(bytes, random)
                                        : SafetensorsKind.withChangedHeader(
                                                bytes, weights, random));
                describe(files);
            }
            case 3 -> {
                forged = true;
                forgeColumns(files, random);
            }
            case 4 -> {
                forged = true;
                forgeCard(files, random);
            }
            default -> {
                // Only the folder is changed.
            }
        }
        Path folder = parent.resolve("model");
        clear(folder);
        write(folder, files);
        if (random.nextInt(3) == 0) {
            disturb(folder, files, random);
        }
        return new FolderInput(folder, columns, forged);
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Sets the checksum of the weights in the JSON. */
    private static void describe(Map<String, byte[]> files) {
        String text = latin(files.get(JSON));
        files.put(
                JSON,
                latin(
                        text.replaceFirst(
                                "(\"weightsSha256\": \")[0-9a-f]{64}",
                                "$1" + sha256(files.get(WEIGHTS)))));
    }

    /** Changes the learned state of the columns, or what is in its place, with all checksums. */
    private void forgeColumns(Map<String, byte[]> files, Random random) {
        String text = new String(files.get(JSON), StandardCharsets.UTF_8);
        int at = text.indexOf("\"columns\"");
        if (at < 0) {
            files.put(JSON, json.changed(files.get(JSON), random));
            return;
        }
        int start = text.indexOf('{', at);
        int end = text.lastIndexOf('}');
        byte[] old = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
        String state = new String(json.changed(old, random), StandardCharsets.UTF_8);
        String canonical = state;
        try {
            canonical = JsonParser.parseString(state).toString();
        } catch (JsonParseException e) {
            canonical = state;
        }
        files.put(
                JSON,
                (text.substring(0, start) + state + text.substring(end))
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                WEIGHTS,
                latin(
                        latin(files.get(WEIGHTS))
                                .replaceFirst(
                                        "(\"columns_sha256\":\")[0-9a-f]{64}",
                                        "$1" + Sha256.of(canonical))));
        if (random.nextBoolean()) {
            // Another class, so that the difference is reported.
            files.put(
                    JSON,
                    latin(latin(files.get(JSON)).replaceFirst("(\"fingerprint\": \")6", "$17")));
        }
        describe(files);
    }

    /** Changes the copy of the JSON in the weights, with its checksum. */
    private static void forgeCard(Map<String, byte[]> files, Random random) {
        byte[] bytes = files.get(WEIGHTS).clone();
        String text = latin(bytes);
        int start = text.indexOf("\"condyle\":\"");
        int end = text.indexOf("\"condyle_sha256\"");
        if (start < 0 || end < start) {
            return;
        }
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = start + 11 + random.nextInt(end - start - 13);
            bytes[at] = (byte) "\" {}[]:,0n\\".charAt(random.nextInt(11));
        }
        Matcher digits =
                Pattern.compile("\"condyle_sha256\":\"([0-9a-f]{64})").matcher(latin(bytes));
        if (digits.find()) {
            String plain = latin(bytes).replace(digits.group(1), ZEROS);
            files.put(WEIGHTS, latin(plain.replaceFirst(ZEROS, sha256(latin(plain)))));
        }
    }

    private static String sha256(byte[] bytes) {
        var digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.text(digest);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void disturb(Path folder, Map<String, byte[]> files, Random random) throws IOException {
        Path file = folder.resolve(random.nextBoolean() ? JSON : WEIGHTS);
        switch (random.nextInt(9)) {
            case 0 -> Files.delete(file);
            case 1 -> {
                Files.delete(file);
                Files.createDirectory(file);
            }
            case 2 -> {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("nowhere"));
            }
            case 3 -> Files.write(file, new byte[0]);
            case 4 -> {
                write(folder, Map.of(JSON, files.get(WEIGHTS), WEIGHTS, files.get(JSON)));
            }
            case 5 ->
                    Files.write(
                            folder.resolve(JSON + PENDING), json.changed(files.get(JSON), random));
            case 6 -> Files.move(file, folder.resolve(file.getFileName() + PENDING));
            case 7 -> Files.createDirectory(folder.resolve(JSON + PENDING));
            default -> {
                clear(folder);
                if (random.nextBoolean()) {
                    Files.write(folder, files.get(JSON));
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    private final class FolderInput implements Input {

        private final Path folder;
        private final boolean columns;
        private final boolean forged;

        FolderInput(Path folder, boolean columns, boolean forged) {
            this.folder = folder;
            this.columns = columns;
            this.forged = forged;
        }

        @Override
        public long bytes() {
            return saved.get(columns).values().stream().mapToLong(it -> it.length).sum();
        }

        @Override
        public byte[] read() {
            if (columns) {
                try (EverythingModel model = new EverythingModel(folder)) {
                    return WeightBytes.of(model.block());
                }
            }
            try (TinyModel model = new TinyModel(folder, ModelOptions.defaults())) {
                return WeightBytes.of(model.block());
            }
        }

        /** A model whose checksums are correct by accident is the saved one. */
        @Override
        public void check(Object read) {
            if (!forged) {
                assertArrayEquals(numbers.get(columns), (byte[]) read);
            }
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(folder.toString());
            for (String name : List.of(JSON, WEIGHTS)) {
                try {
                    text.append("\n").append(latin(Files.readAllBytes(folder.resolve(name))));
                } catch (IOException e) {
                    text.append("\n").append(e);
                }
            }
            return text.toString();
        }
    }
}
