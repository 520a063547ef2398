package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.condyle.feature.Semantics;
import java.util.List;

/** Reads and writes the learned state of the columns of an encoder as JSON. */
final class EncoderState {

    private static final int FORMAT = 1;

    private EncoderState() {}

    static String write(Semantics semantics, List<InputColumn> columns) {
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        root.addProperty("semantics", semantics.name());
        JsonArray array = new JsonArray();
        for (InputColumn column : columns) {
            JsonObject state = new JsonObject();
            state.addProperty("name", column.name());
            state.addProperty("kind", kind(column));
            column.save(state);
            array.add(state);
        }
        root.add("columns", array);
        return root.toString();
    }

    private static String kind(InputColumn column) {
        return column.getClass().getSimpleName();
    }

    static void read(String text, Semantics semantics, List<InputColumn> columns) {
        JsonObject root = parse(text);
        check(root, "format", Integer.toString(FORMAT), "The saved state");
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
        check(state, "kind", kind(column), what);
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
