package dev.condyle.runtime.internal.persist;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.generated.SummaryTable;
import dev.condyle.runtime.internal.text.ListDifference;
import dev.condyle.runtime.internal.text.StrictJson;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of {@code model.json}: the model that the weights belong to, and the checksum of the
 * weight file.
 *
 * @param format the version of the format
 * @param name the name of the annotated class
 * @param fingerprint the fingerprint of the annotated class
 * @param heads the class names of each head
 * @param layers one line per layer: name, type and arguments, output shape
 * @param sha256 the SHA-256 of the weight file
 * @param columns the learned state of the columns, as JSON; empty if the input is not a record
 * @param targets what the targets of the heads have learned, and their thresholds, as JSON; empty
 *     if there is nothing of the kind
 * @param pretrained where its pretrained weights came from, and the preprocessing that was
 *     published with them, as JSON; empty if there were none
 * @param training how far the model was trained
 */
record ModelCard(
        int format,
        String name,
        String fingerprint,
        HeadNames heads,
        List<String> layers,
        String sha256,
        Optional<String> columns,
        Optional<String> targets,
        Optional<String> pretrained,
        TrainingPosition training) {

    private static final String TRAINING = "training";
    private static final String LABELS = "labels";
    private static final String HEADS = "heads";
    private static final String COLUMNS = "columns";
    private static final String TARGETS = "targets";
    private static final String PRETRAINED = "pretrained";
    private static final int FORMAT = 2;
    private static final int PREPROCESSED = 3;
    private static final String RESTORE = " Restore the folder from a backup, or train again.";
    // An unpaired surrogate cannot be encoded in UTF-8: it would be read back as a question mark.
    private static final Pattern SURROGATES = Pattern.compile("\\p{Cs}");
    private static final String OTHER_PART =
            ", such as the input. If an input, or a layer of a class that is included with @Use,"
                    + " was renamed, annotate it with @Named(\"old name\")";
    private static final long MAX_BYTES = 256L << 20;
    // JsonParser would accept malformed JSON.
    private static final TypeAdapter<JsonElement> PARSER = new Gson().getAdapter(JsonElement.class);

    /** Creates the card of a model that was not trained. */
    ModelCard(
            int format,
            String name,
            String fingerprint,
            HeadNames heads,
            List<String> layers,
            String sha256,
            Optional<String> columns,
            Optional<String> targets) {
        this(
                format,
                name,
                fingerprint,
                heads,
                layers,
                sha256,
                columns,
                targets,
                Optional.empty(),
                TrainingPosition.START);
    }

    /** Returns the card of a model that was not trained, without the SHA-256 of a file. */
    static ModelCard of(ModelSpec<?, ?> spec) {
        return new ModelCard(
                FORMAT,
                spec.name(),
                spec.fingerprint(),
                HeadNames.of(spec.tasks()),
                spec.layers().stream()
                        .map(
                                layer ->
                                        layer.name()
                                                + ": "
                                                + layer.layer()
                                                + " -> "
                                                + layer.output()
                                                        .map(SummaryTable::shape)
                                                        .orElse("?"))
                        .toList(),
                "",
                spec.state(),
                TargetStates.of(spec.tasks()));
    }

    /** Returns the card beside a weight file. */
    ModelCard withSha256(String sha256) {
        return copy(format, sha256, pretrained, training);
    }

    /** Returns the card of a trained model. */
    ModelCard withTraining(TrainingPosition training) {
        return copy(format, sha256, pretrained, training);
    }

    /** Returns the card of a model with pretrained weights. */
    ModelCard withOrigins(List<WeightOrigin> origins) {
        boolean preprocessed = origins.stream().anyMatch(it -> it.preprocessing().isPresent());
        // Earlier versions would ignore the preprocessing.
        return copy(
                preprocessed ? PREPROCESSED : format,
                sha256,
                SavedOrigins.write(origins),
                training);
    }

    private ModelCard copy(
            int format, String sha256, Optional<String> pretrained, TrainingPosition training) {
        return new ModelCard(
                format,
                name,
                fingerprint,
                heads,
                layers,
                sha256,
                columns,
                targets,
                pretrained,
                training);
    }

    byte[] toJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("format").value(format);
            json.name("name").value(name);
            json.name("fingerprint").value(fingerprint);
            json.name("weightsSha256").value(sha256);
            if (heads.several()) {
                json.name(HEADS).beginObject();
                for (Map.Entry<String, List<String>> head : heads.classes().entrySet()) {
                    write(json, head.getKey(), head.getValue());
                }
                json.endObject();
            } else {
                write(json, LABELS, heads.labels());
            }
            write(json, "layers", layers);
            if (columns.isPresent()) {
                json.name(COLUMNS).jsonValue(columns.get());
            }
            if (targets.isPresent()) {
                json.name(TARGETS).jsonValue(targets.get());
            }
            if (pretrained.isPresent()) {
                json.name(PRETRAINED).jsonValue(pretrained.get());
            }
            if (training.epochs() > 0) {
                training.write(json.name(TRAINING));
            }
            json.endObject();
        }
        String escaped =
                SURROGATES.matcher(text.toString()).replaceAll(match -> escape(match.group()));
        byte[] bytes = (escaped + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(
                    "the learned state of the columns has more than 256 MB: limit the"
                            + " vocabularies with @Categorical(maxCategories = ...) or hash them");
        }
        return bytes;
    }

    private static String escape(String surrogate) {
        return Matcher.quoteReplacement("\\u%04x".formatted((int) surrogate.charAt(0)));
    }

    private static void write(JsonWriter json, String name, List<String> values)
            throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /**
     * Reads a card from a file; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read
     */
    static ModelCard read(Path json) throws IOException {
        if (Files.size(json) > MAX_BYTES) {
            throw new WeightsException("has more than 256 MB." + RESTORE);
        }
        return parse(Files.readAllBytes(json));
    }

    /**
     * Parses a card. Entries that this version does not know are ignored.
     *
     * @throws WeightsException if the card is invalid; the message says what to do, but does not
     *     contain the file name
     */
    static ModelCard parse(byte[] bytes) {
        JsonObject json;
        try (JsonReader reader =
                new JsonReader(
                        new StrictJson(
                                new StringReader(new String(bytes, StandardCharsets.UTF_8)),
                                Integer.MAX_VALUE))) {
            JsonElement root = PARSER.read(reader);
            if (!root.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new WeightsException("is not a single JSON object." + RESTORE);
            }
            json = root.getAsJsonObject();
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | IOException e) {
            throw new WeightsException("is not valid JSON." + RESTORE);
        }
        long format = format(json);
        if (format < 1) {
            throw new WeightsException("has no valid 'format'." + RESTORE);
        }
        if (format > PREPROCESSED) {
            throw new WeightsException(
                    "has format "
                            + format
                            + ", which a newer version of Condyle wrote. This"
                            + " version supports formats up to "
                            + PREPROCESSED
                            + ". Update Condyle.");
        }
        return new ModelCard(
                (int) format,
                text(json, "name"),
                text(json, "fingerprint"),
                heads(json),
                texts(json, "layers"),
                text(json, "weightsSha256"),
                Optional.ofNullable(json.get(COLUMNS)).map(JsonElement::toString),
                Optional.ofNullable(json.get(TARGETS)).map(JsonElement::toString),
                Optional.ofNullable(json.get(PRETRAINED)).map(JsonElement::toString),
                training(json));
    }

    private static TrainingPosition training(JsonObject json) {
        if (!json.has(TRAINING)) {
            return TrainingPosition.START;
        }
        try {
            return TrainingPosition.parse(json.get(TRAINING));
        } catch (RuntimeException e) {
            throw new WeightsException("has no valid '" + TRAINING + "'." + RESTORE);
        }
    }

    private static HeadNames heads(JsonObject json) {
        if (!(json.get(HEADS) instanceof JsonObject several)) {
            return HeadNames.ofOne(texts(json, LABELS));
        }
        Map<String, List<String>> heads = new LinkedHashMap<>();
        several.keySet().forEach(head -> heads.put(head, texts(several, head)));
        return new HeadNames(heads, true);
    }

    private static long format(JsonObject json) {
        JsonElement format = json.get("format");
        try {
            return Long.parseLong(format.getAsJsonPrimitive().getAsString());
        } catch (RuntimeException e) {
            throw new WeightsException("has no valid 'format'." + RESTORE);
        }
    }

    private static String text(JsonObject json, String name) {
        return text(json.get(name), name);
    }

    private static String text(JsonElement element, String name) {
        if (element == null
                || !element.isJsonPrimitive()
                || !element.getAsJsonPrimitive().isString()) {
            throw new WeightsException("has no valid '" + name + "'." + RESTORE);
        }
        return element.getAsString();
    }

    private static List<String> texts(JsonObject json, String name) {
        if (!(json.get(name) instanceof JsonArray array)) {
            throw new WeightsException("has no valid '" + name + "'." + RESTORE);
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array) {
            texts.add(text(element, name));
        }
        return texts;
    }

    private static Optional<String> columnDifference(String columns, ModelSpec<?, ?> spec) {
        try {
            return spec.columns().flatMap(it -> it.encoder().difference(columns));
        } catch (IllegalArgumentException e) {
            // Restoring them reports the problem.
            return Optional.empty();
        }
    }

    /**
     * Returns the first difference from the model of a spec. The labels and the fingerprint decide;
     * the texts of the layers only explain a different fingerprint, so that their wording can
     * change. Models of the first format have fingerprints of a different kind, so for them the
     * layers decide.
     *
     * @param parameterHint returns the hint for a renamed parameter, if all labels, columns and
     *     layers are equal
     */
    Optional<String> difference(ModelSpec<?, ?> spec, Supplier<Optional<String>> parameterHint) {
        ModelCard expected = of(spec);
        String here = spec.name();
        Optional<String> labels = heads.difference(expected.heads, here);
        if (labels.isPresent() || fingerprint.equals(expected.fingerprint)) {
            return labels;
        }
        Optional<String> column = columns.flatMap(it -> columnDifference(it, spec));
        if (column.isPresent()) {
            return column;
        }
        List<String> present = RenamedLayer.withClassesOf(layers, expected.layers);
        Optional<String> layer =
                ListDifference.first("layer", layers, present, here)
                        .map(
                                it ->
                                        it
                                                + RenamedLayer.hint(
                                                        layers,
                                                        present,
                                                        expected.heads.classes().keySet()));
        return layer.isPresent() || format == 1
                ? layer
                : Optional.of(
                        "its labels and layers match those of "
                                + here
                                + ", but another part of the annotations has changed"
                                + parameterHint.get().orElse(OTHER_PART));
    }
}
