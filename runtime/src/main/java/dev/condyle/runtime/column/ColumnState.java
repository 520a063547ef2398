package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the learned state of columns as JSON. A double is stored as a hexadecimal
 * string, as {@link Double#toHexString} writes it, which is exact and the same on all JDKs.
 */
final class ColumnState {

    private ColumnState() {}

    static void put(JsonObject state, String name, double value) {
        state.addProperty(name, Double.toHexString(value));
    }

    static void put(JsonObject state, String name, double[] values) {
        JsonArray array = new JsonArray(values.length);
        for (double value : values) {
            array.add(Double.toHexString(value));
        }
        state.add(name, array);
    }

    static double number(JsonObject state, String name) {
        return number(state.get(name), name);
    }

    static double[] numbers(JsonObject state, String name) {
        JsonArray array = array(state, name);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i), name);
        }
        return values;
    }

    static JsonArray array(JsonObject state, String name) {
        if (state.get(name) instanceof JsonArray array) {
            return array;
        }
        throw broken(name);
    }

    /** Returns the elements of an array. Gson before 2.10 has no view of them. */
    static List<JsonElement> list(JsonObject state, String name) {
        List<JsonElement> elements = new ArrayList<>();
        array(state, name).forEach(elements::add);
        return elements;
    }

    static String text(JsonElement element, String name) {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw broken(name);
    }

    static long whole(JsonElement element, String name) {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            try {
                return Long.parseLong(primitive.getAsString());
            } catch (NumberFormatException e) {
                throw broken(name);
            }
        }
        throw broken(name);
    }

    private static double number(JsonElement element, String name) {
        try {
            double value = Double.parseDouble(text(element, name));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw broken(name);
        }
        throw broken(name);
    }

    static IllegalArgumentException broken(String name) {
        return new IllegalArgumentException("the value '" + name + "' is missing or malformed");
    }
}
