package dev.condyle.runtime.internal.loop;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.training.History;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts epochs to JSON and back, exactly. Numbers are texts, since they can be NaN. */
final class EpochText {

    private static final String NUMBER = "number";
    private static final String LOSS = "loss";
    private static final String ACCURACY = "accuracy";
    private static final String ERROR = "meanAbsoluteError";
    private static final String RATE = "learningRate";
    private static final String SECONDS = "seconds";
    private static final String VALIDATION = "validation";
    private static final String HEADS = "heads";

    private EpochText() {}

    static String of(List<History.Epoch> epochs) {
        JsonArray all = new JsonArray();
        epochs.forEach(epoch -> all.add(json(epoch)));
        return all.toString();
    }

    private static JsonObject json(History.Epoch epoch) {
        JsonObject json = new JsonObject();
        json.addProperty(NUMBER, epoch.number());
        put(json, LOSS, epoch.loss());
        put(json, ACCURACY, epoch.accuracy());
        put(json, ERROR, epoch.meanAbsoluteError());
        put(json, RATE, epoch.learningRate());
        put(json, SECONDS, epoch.seconds());
        epoch.validation().ifPresent(it -> json.add(VALIDATION, json(it)));
        return json;
    }

    private static JsonObject json(History.Validation validation) {
        JsonObject json = new JsonObject();
        put(json, LOSS, validation.loss());
        put(json, ACCURACY, validation.accuracy());
        put(json, ERROR, validation.meanAbsoluteError());
        JsonObject heads = new JsonObject();
        validation
                .heads()
                .forEach(
                        (head, metrics) -> {
                            JsonObject values = new JsonObject();
                            new EnumMap<>(metrics)
                                    .forEach((metric, value) -> put(values, metric.name(), value));
                            heads.add(head, values);
                        });
        json.add(HEADS, heads);
        return json;
    }

    private static void put(JsonObject json, String name, double number) {
        json.addProperty(name, Double.toString(number));
    }

    /**
     * Parses a text.
     *
     * @throws RuntimeException if it is not a text of epochs
     */
    static List<History.Epoch> parse(String text) {
        List<History.Epoch> epochs = new ArrayList<>();
        JsonParser.parseString(text)
                .getAsJsonArray()
                .forEach(it -> epochs.add(epoch(it.getAsJsonObject())));
        return epochs;
    }

    private static History.Epoch epoch(JsonObject json) {
        return new History.Epoch(
                json.get(NUMBER).getAsInt(),
                number(json, LOSS),
                number(json, ACCURACY),
                number(json, ERROR),
                number(json, RATE),
                number(json, SECONDS),
                Optional.ofNullable(json.getAsJsonObject(VALIDATION)).map(EpochText::validation));
    }

    private static History.Validation validation(JsonObject json) {
        Map<String, Map<Metric, Double>> heads = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> head : json.getAsJsonObject(HEADS).entrySet()) {
            JsonObject values = head.getValue().getAsJsonObject();
            Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
            values.keySet().forEach(it -> metrics.put(Metric.valueOf(it), number(values, it)));
            heads.put(head.getKey(), metrics);
        }
        return new History.Validation(
                number(json, LOSS), number(json, ACCURACY), number(json, ERROR), heads);
    }

    private static double number(JsonObject json, String name) {
        return Double.parseDouble(json.get(name).getAsString());
    }
}
