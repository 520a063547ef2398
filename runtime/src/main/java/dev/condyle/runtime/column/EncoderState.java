package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.condyle.feature.Semantics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the learned state of the columns of an encoder as JSON. In the first format, the
 * kinds of columns were the names of their classes.
 */
final class EncoderState {

    private static final int FORMAT = 2;
    private static final JsonElement FIRST_FORMAT = new JsonPrimitive(1);

    private EncoderState() {}

    static String write(Semantics semantics, List<InputColumn> columns) {
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        root.addProperty("semantics", semantics.name());
        JsonArray array = new JsonArray();
        for (InputColumn column : columns) {
            JsonObject state = new JsonObject();
            state.addProperty("name", column.name());
            state.addProperty("kind", column.kind());
            column.save(state);
            array.add(state);
        }
        root.add("columns", array);
        return root.toString();
    }

    /** The classes that have been renamed since the first format, by their kind. */
    private static final Map<String, String> FORMER_CLASSES =
            Map.of("boolean", "FlagColumn", "multi-hot", "ManyColumn");

    private static boolean isKind(String saved, InputColumn column) {
        return saved.equals(column.kind())
                || saved.equals(column.getClass().getSimpleName())
                || saved.equals(FORMER_CLASSES.get(column.kind()));
    }

    /**
     * Returns the first column that differs from the saved columns, for a message.
     *
     * @param text the saved state
     * @throws IllegalArgumentException if the state is malformed
     */
    static Optional<String> difference(String text, List<InputColumn> columns) {
        Map<String, String> saved = new LinkedHashMap<>();
        for (JsonElement element : ColumnState.array(parse(text), "columns")) {
            JsonObject state = element.getAsJsonObject();
            saved.put(
                    ColumnState.text(state.get("name"), "name"),
                    ColumnState.text(state.get("kind"), "kind"));
        }
        List<String> names = columns.stream().map(InputColumn::name).toList();
        List<String> removed = saved.keySet().stream().filter(it -> !names.contains(it)).toList();
        List<String> added = names.stream().filter(it -> !saved.containsKey(it)).toList();
        if (removed.size() == 1 && added.size() == 1) {
            return Optional.of(
                    "its column '%s' is missing from the record, which has the column '%s' instead"
                            .formatted(removed.get(0), added.get(0)));
        }
        if (!removed.isEmpty()) {
            return Optional.of("its column '" + removed.get(0) + "' is missing from the record");
        }
        if (!added.isEmpty()) {
            return Optional.of("the record has a new column '" + added.get(0) + "'");
        }
        return columns.stream()
                .filter(column -> !isKind(saved.get(column.name()), column))
                .findFirst()
                .map(
                        column ->
                                "its column '%s' is of the kind %s, but in the record of the kind %s"
                                        .formatted(
                                                column.name(),
                                                saved.get(column.name()),
                                                column.kind()))
                .or(
                        () ->
                                names.equals(List.copyOf(saved.keySet()))
                                        ? Optional.empty()
                                        : Optional.of(
                                                "the record has the columns in another order"));
    }

    static void read(String text, Semantics semantics, List<InputColumn> columns) {
        JsonObject root = parse(text);
        if (!FIRST_FORMAT.equals(root.get("format"))) {
            check(root, "format", Integer.toString(FORMAT), "The saved state");
        }
        check(root, "semantics", semantics.name(), "The saved state");
        JsonArray array = ColumnState.array(root, "columns");
        if (array.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "The saved state has "
                            + array.size()
                            + " columns, but the record has "
                            + columns.size()
                            + ".");
        }
        for (int i = 0; i < columns.size(); i++) {
            read(array.get(i), columns.get(i));
        }
    }

    private static void read(JsonElement element, InputColumn column) {
        String what = "The saved column " + column.name();
        if (!(element instanceof JsonObject state)) {
            throw new IllegalArgumentException(what + " is not a JSON object.");
        }
        check(state, "name", column.name(), what);
        if (!isKind(ColumnState.text(state.get("kind"), "kind"), column)) {
            check(state, "kind", column.kind(), what);
        }
        try {
            column.restore(state);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    what + " cannot be restored: " + e.getMessage() + ".", e);
        }
    }

    private static void check(JsonObject state, String name, String expected, String what) {
        JsonElement element = state.get(name);
        String saved =
                element != null && element.isJsonPrimitive() ? element.getAsString() : "missing";
        if (!saved.equals(expected)) {
            throw new IllegalArgumentException(
                    what + ": the " + name + " is " + saved + ", but must be " + expected + ".");
        }
    }

    private static JsonObject parse(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject root) {
                return root;
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    "The saved state of the columns is not valid JSON.", e);
        }
        throw new IllegalArgumentException("The saved state of the columns is not a JSON object.");
    }
}
