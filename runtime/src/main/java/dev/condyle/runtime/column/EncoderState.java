package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.RenameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
        List<Saved> saved = new ArrayList<>();
        for (JsonElement element : ColumnState.array(parse(text), "columns")) {
            if (!(element instanceof JsonObject state)) {
                throw ColumnState.broken("columns");
            }
            saved.add(
                    new Saved(
                            ColumnState.text(state.get("name"), "name"),
                            ColumnState.text(state.get("kind"), "kind")));
        }
        List<String> names = columns.stream().map(InputColumn::name).toList();
        List<String> savedNames = saved.stream().map(Saved::name).toList();
        List<Saved> removed = saved.stream().filter(it -> !names.contains(it.name())).toList();
        List<InputColumn> added =
                columns.stream().filter(it -> !savedNames.contains(it.name())).toList();
        if (!removed.isEmpty()) {
            Saved first = removed.get(0);
            String missing =
                    "its column '"
                            + ForeignText.shown(first.name())
                            + "' is missing from the record";
            return Optional.of(
                    missing
                            + replacement(first, saved, removed, columns, added)
                                    .map(
                                            it ->
                                                    ", which has the column '%s' instead%s"
                                                            .formatted(it.name(), first.hint(it)))
                                    .orElse(""));
        }
        if (!added.isEmpty()) {
            return Optional.of("the record has a new column '" + added.get(0).name() + "'");
        }
        if (!names.equals(savedNames)) {
            return Optional.of("the record has the columns in another order");
        }
        return IntStream.range(0, names.size())
                .filter(i -> !isKind(saved.get(i).kind(), columns.get(i)))
                .mapToObj(
                        i ->
                                "its column '%s' is of the kind %s, but in the record of the kind %s"
                                        .formatted(
                                                names.get(i),
                                                ForeignText.shown(saved.get(i).kind()),
                                                columns.get(i).kind()))
                .findFirst();
    }

    /**
     * Returns the new column in place of a removed one: the only new column, or the one at the same
     * position if it is of the same kind.
     */
    private static Optional<InputColumn> replacement(
            Saved first,
            List<Saved> saved,
            List<Saved> removed,
            List<InputColumn> columns,
            List<InputColumn> added) {
        if (removed.size() == 1 && added.size() == 1) {
            return Optional.of(added.get(0));
        }
        return columns.stream()
                .skip(saved.indexOf(first))
                .findFirst()
                .filter(it -> added.contains(it) && isKind(first.kind(), it));
    }

    /** The name and the kind of a saved column. */
    private record Saved(String name, String kind) {

        /** Returns the hint for a column that can be this column under a new name. */
        String hint(InputColumn column) {
            if (column.isCross() || !isKind(kind, column)) {
                return "";
            }
            String suffix = column.name().substring(column.savedName().length());
            String component =
                    name.endsWith(suffix)
                            ? name.substring(0, name.length() - suffix.length())
                            : name;
            return RenameHint.of(ForeignText.shown(component), column.component());
        }
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
                    what
                            + ": the "
                            + name
                            + " is "
                            + ForeignText.shown(saved)
                            + ", but must be "
                            + expected
                            + ".");
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
