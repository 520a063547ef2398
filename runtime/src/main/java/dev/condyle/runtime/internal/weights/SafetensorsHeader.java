package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.Shape;
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
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The header of a <a href="https://github.com/huggingface/safetensors#format">safetensors</a> file.
 * All entries are validated: the tensors must fill the rest of the file exactly, without gaps or
 * overlaps, and the size of each tensor must match its shape and type.
 *
 * @param tensors the tensors by name, in file order
 * @param metadata free text by key
 */
record SafetensorsHeader(Map<String, TensorInfo> tensors, Map<String, String> metadata) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final String METADATA = "__metadata__";

    /** The maximum number of tensors. A larger file is rejected before it fills the memory. */
    static final int MAX_TENSORS = 100_000;

    /** The maximum number of dimensions, as in NumPy. */
    static final int MAX_DIMENSIONS = 64;

    /** The maximum number of characters in the name of a tensor. */
    static final int MAX_NAME = 10_000;

    private static final int MAX_METADATA = 50_000_000;

    /**
     * Parses a header.
     *
     * @param json the text of the header
     * @param dataBegin the offset of the data in the file, in bytes
     * @param fileSize the size of the file in bytes
     * @throws WeightsException if the header is invalid; the message does not contain the file name
     */
    static SafetensorsHeader parse(String json, long dataBegin, long fileSize) {
        try {
            return parse(new StringReader(json), dataBegin, fileSize);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from a string failed.", e);
        }
    }

    /**
     * Parses a header.
     *
     * @param json the text of the header
     * @param dataBegin the offset of the data in the file, in bytes
     * @param fileSize the size of the file in bytes
     * @throws WeightsException if the header is invalid; the message does not contain the file name
     * @throws IOException if the text cannot be read
     */
    static SafetensorsHeader parse(Reader json, long dataBegin, long fileSize) throws IOException {
        try (BufferedReader text = new BufferedReader(json);
                JsonReader reader = new JsonReader(new StrictJson(text, MAX_METADATA))) {
            text.mark(1);
            check(text.read() == '{', "its header does not begin with '{'");
            text.reset();
            Map<String, TensorInfo> tensors = new LinkedHashMap<>();
            Map<String, String> metadata = null;
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                check(
                        name.length() <= MAX_NAME,
                        "the name of a tensor has more than " + MAX_NAME + " characters");
                check(
                        tensors.size() < MAX_TENSORS || name.equals(METADATA),
                        "it has more than "
                                + MAX_TENSORS
                                + " tensors, which is not supported. Save only the tensors of the"
                                + " network");
                if (name.equals(METADATA)) {
                    check(metadata == null, "its header has two entries " + METADATA);
                    metadata = metadata(reader);
                } else {
                    TensorInfo twin = tensors.put(name, tensor(name, reader, dataBegin, fileSize));
                    check(twin == null, "it has two tensors named " + quoted(name));
                }
            }
            reader.endObject();
            check(reader.peek() == JsonToken.END_DOCUMENT, "text follows its header");
            return new SafetensorsHeader(
                    inFileOrder(tensors, dataBegin, fileSize),
                    metadata == null ? Map.of() : Collections.unmodifiableMap(metadata));
        } catch (CharacterCodingException e) {
            throw new WeightsException("its header is not UTF-8");
        } catch (MalformedJsonException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException
                | EOFException e) {
            // The other lines refer to the documentation of the parser.
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new WeightsException(
                    "its header is not valid JSON: " + ForeignText.escaped(reason));
        }
    }

    private static Map<String, String> metadata(JsonReader reader) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        long length = 0;
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            check(
                    reader.peek() == JsonToken.STRING,
                    "its metadata " + quoted(key) + " is not a string");
            String value = reader.nextString();
            length += key.length() + value.length();
            check(
                    length <= MAX_METADATA && metadata.size() < MAX_TENSORS,
                    "its metadata has more than "
                            + MAX_METADATA
                            + " characters or "
                            + MAX_TENSORS
                            + " entries");
            check(metadata.put(key, value) == null, "its metadata has two entries " + quoted(key));
        }
        reader.endObject();
        return metadata;
    }

    private static TensorInfo tensor(String name, JsonReader reader, long dataBegin, long fileSize)
            throws IOException {
        String what = "tensor " + quoted(name) + " ";
        String type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            boolean first =
                    switch (key) {
                        case "dtype" -> type == null;
                        case "shape" -> shape == null;
                        case "data_offsets" -> offsets == null;
                        default ->
                                throw new WeightsException(
                                        what + "has an unknown entry " + quoted(key));
                    };
            check(first, what + "has two entries " + quoted(key));
            switch (key) {
                case "dtype" -> {
                    check(
                            reader.peek() == JsonToken.STRING,
                            what + "has a dtype that is not a string");
                    type = reader.nextString();
                }
                case "shape" -> shape = numbers(what + "has a shape", reader);
                default -> offsets = numbers(what + "has offsets", reader);
            }
        }
        reader.endObject();
        check(
                type != null && shape != null && offsets != null,
                what + "has no dtype, shape or data_offsets");
        String typeName = type;
        TensorType known =
                TensorType.named(type)
                        .orElseThrow(
                                () ->
                                        new WeightsException(
                                                what
                                                        + "has the type "
                                                        + ForeignText.shown(typeName)
                                                        + ", which is not supported; convert it"
                                                        + " to F32"));
        check(offsets.size() == 2, what + "has " + offsets.size() + " offsets instead of 2");
        long begin = offsets.get(0);
        long end = offsets.get(1);
        check(
                begin <= end && end <= fileSize - dataBegin,
                what
                        + "is at bytes "
                        + begin
                        + " to "
                        + end
                        + " of the data, but the data has "
                        + (fileSize - dataBegin)
                        + " bytes: the file is truncated or corrupt");
        check(
                end - begin == bytes(what, shape, known),
                what
                        + "has "
                        + (end - begin)
                        + " bytes, which does not match the shape "
                        + shape
                        + " of type "
                        + known);
        return new TensorInfo(
                name,
                known,
                new Shape(shape.stream().mapToLong(Long::longValue).toArray()),
                dataBegin + begin,
                end - begin);
    }

    private static List<Long> numbers(String what, JsonReader reader) throws IOException {
        List<Long> numbers = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            check(reader.peek() == JsonToken.NUMBER, what + " that are not numbers");
            check(
                    numbers.size() < MAX_DIMENSIONS,
                    what + " with more than " + MAX_DIMENSIONS + " numbers");
            String text = reader.nextString();
            // A number with 19 digits can still exceed the largest long.
            check(
                    WHOLE_NUMBER.matcher(text).matches()
                            && (text.length() < 19 || text.compareTo("9223372036854775807") <= 0),
                    what + " with " + text + ", which is not an integer from 0 to 2^63 - 1");
            numbers.add(Long.parseLong(text));
        }
        reader.endArray();
        return numbers;
    }

    private static long bytes(String what, List<Long> shape, TensorType type) {
        // A size of 0 makes the product 0, whatever the other sizes are.
        if (shape.contains(0L)) {
            return 0;
        }
        try {
            long bytes = type.bytes();
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw new WeightsException(what + "has shape " + shape + ", which is too large");
        }
    }

    private static Map<String, TensorInfo> inFileOrder(
            Map<String, TensorInfo> tensors, long dataBegin, long fileSize) {
        Map<String, TensorInfo> ordered = new LinkedHashMap<>();
        long end = dataBegin;
        List<TensorInfo> sorted =
                tensors.values().stream()
                        .sorted(
                                Comparator.comparingLong(TensorInfo::begin)
                                        .thenComparingLong(TensorInfo::bytes))
                        .toList();
        for (TensorInfo tensor : sorted) {
            check(
                    tensor.begin() == end,
                    "tensor "
                            + quoted(tensor.name())
                            + " starts at byte "
                            + tensor.begin()
                            + " of the file, but the previous tensor ends at byte "
                            + end);
            end += tensor.bytes();
            ordered.put(tensor.name(), tensor);
        }
        check(
                end == fileSize,
                "its tensors end at byte " + end + ", but the file has " + fileSize + " bytes");
        return Collections.unmodifiableMap(ordered);
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
