package dev.condyle.runtime.internal.weights;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.StrictJson;
import dev.condyle.runtime.weights.WeightsException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The index of weights that are split into several safetensors files: {@code {"metadata": …,
 * "weight_map": {"conv1.weight": "model-00001-of-00002.safetensors", …}}}, as Hugging Face
 * libraries write it. The files are in the folder of the index.
 *
 * @param weightMap the name of the file that contains a tensor, by the name of the tensor
 */
public record SafetensorsIndex(Map<String, String> weightMap) {

    private static final String WEIGHT_MAP = "weight_map";
    private static final String ENDING = ".safetensors";
    private static final int MAX_BYTES = SafetensorsFile.MAX_HEADER_BYTES;
    private static final int MAX_FILES = 1000;
    private static final int MAX_STRING = 1_000_000;
    private static final int MAX_FILE_NAME = 255;

    /** Copies the map and keeps its order. */
    public SafetensorsIndex {
        weightMap = Collections.unmodifiableMap(new LinkedHashMap<>(weightMap));
    }

    /**
     * Returns the names of the files of an index, sorted. They need not exist. Each is the name of
     * a file in the folder of the index: none contains a separator.
     *
     * @throws WeightsException if the index is damaged or contains other names
     * @throws IOException if the index cannot be read
     */
    public static List<String> files(Path index) throws IOException {
        return read(index).files();
    }

    /**
     * Reads and validates an index.
     *
     * @throws WeightsException if it is damaged, or refers to files in other folders or of another
     *     format
     * @throws IOException if it cannot be read
     */
    public static SafetensorsIndex read(Path index) throws IOException {
        try {
            long bytes = Files.size(index);
            check(bytes <= MAX_BYTES, "it has " + bytes + " bytes, but the limit is " + MAX_BYTES);
            try (Reader text =
                    new InputStreamReader(
                            Files.newInputStream(index), StandardCharsets.UTF_8.newDecoder())) {
                return parse(text);
            }
        } catch (WeightsException e) {
            throw new WeightsException(
                    index
                            + " is not a valid index of safetensors files: "
                            + e.getMessage()
                            + ". Download it again, or use other weights.");
        }
    }

    /** Returns the names of the files, sorted. */
    public List<String> files() {
        return List.copyOf(new TreeSet<>(weightMap.values()));
    }

    private static SafetensorsIndex parse(Reader text) throws IOException {
        try (JsonReader json =
                new JsonReader(new StrictJson(new BufferedReader(text), MAX_STRING))) {
            Map<String, String> weightMap = null;
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals(WEIGHT_MAP)) {
                    check(weightMap == null, "it has two entries " + WEIGHT_MAP);
                    weightMap = weightMap(json);
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
            json.peek(); // Rejects text that follows.
            check(weightMap != null && !weightMap.isEmpty(), "it lists no tensors");
            return new SafetensorsIndex(weightMap);
        } catch (CharacterCodingException e) {
            throw new WeightsException("it is not UTF-8");
        } catch (MalformedJsonException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException
                | EOFException e) {
            // The other lines and the start refer to the API of the parser.
            String reason =
                    String.valueOf(e.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceFirst("^Use .* to accept malformed JSON", "syntax error");
            throw new WeightsException("it is not valid JSON: " + ForeignText.escaped(reason));
        }
    }

    private static Map<String, String> weightMap(JsonReader json) throws IOException {
        Map<String, String> weightMap = new LinkedHashMap<>();
        TreeSet<String> files = new TreeSet<>();
        json.beginObject();
        while (json.hasNext()) {
            String tensor = json.nextName();
            check(
                    tensor.length() <= SafetensorsHeader.MAX_NAME,
                    "the name of a tensor has more than "
                            + SafetensorsHeader.MAX_NAME
                            + " characters");
            check(
                    weightMap.size() < SafetensorsHeader.MAX_TENSORS,
                    "it lists more than "
                            + SafetensorsHeader.MAX_TENSORS
                            + " tensors, which is not supported");
            check(
                    json.peek() == JsonToken.STRING,
                    "the file of tensor " + quoted(tensor) + " is not a string");
            String file = json.nextString();
            if (files.add(file)) {
                check(files.size() <= MAX_FILES, "it lists more than " + MAX_FILES + " files");
                checkFile(file);
            }
            check(
                    weightMap.put(tensor, file) == null,
                    "it lists tensor " + quoted(tensor) + " twice");
        }
        json.endObject();
        return weightMap;
    }

    /** Names come from the internet: a path could lead to any file of the computer. */
    private static void checkFile(String name) {
        boolean plain =
                name.length() <= MAX_FILE_NAME
                        && !name.contains("..")
                        && name.chars()
                                .noneMatch(
                                        c -> "/\\:".indexOf(c) >= 0 || Character.isISOControl(c));
        check(
                plain,
                "it refers to "
                        + quoted(name)
                        + ", but only names of files beside the index are allowed");
        check(
                name.endsWith(ENDING),
                "it refers to " + quoted(name) + ", but only *" + ENDING + " files are supported");
    }

    private static String quoted(String name) {
        return "'" + ForeignText.shown(name) + "'";
    }

    private static void check(boolean valid, String problem) {
        if (!valid) {
            throw new WeightsException(problem);
        }
    }
}
