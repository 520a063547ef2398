package dev.condyle.runtime.internal.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.encode.InputPart;
import dev.condyle.runtime.internal.encode.JoinedEncoder;
import dev.condyle.runtime.picture.ImageEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The description of an exported model: names, shapes, labels and preprocessing.
 *
 * @param name the name of the model
 * @param inputs the names of the inputs
 * @param outputs the names of the outputs
 * @param json all of it as JSON
 */
record ModelDescription(String name, List<String> inputs, List<String> outputs, String json) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    static ModelDescription of(ModelSpec<?, ?> spec, boolean logits) {
        JsonObject json = new JsonObject();
        json.addProperty("name", spec.name());
        json.addProperty("producer", "Condyle");
        List<String> inputs = addInputs(spec.input(), json);
        List<String> outputs = addOutputs(spec, logits, inputs, json);
        return new ModelDescription(spec.name(), inputs, outputs, ascii(GSON.toJson(json)));
    }

    /** Escapes characters, since some readers of metadata support ASCII only. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        for (char c : json.toCharArray()) {
            ascii.append(
                    c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    private static List<String> addInputs(InputEncoder<?> encoder, JsonObject json) {
        List<String> names = new ArrayList<>();
        JsonArray inputs = new JsonArray();
        if (encoder instanceof JoinedEncoder<?> joined) {
            for (int i = 0; i < joined.parts().size(); i++) {
                InputPart<?, ?> part = joined.parts().get(i);
                names.add(part.name());
                inputs.add(input(part.name(), joined.arrays().get(i), part.encoder()));
            }
        } else {
            List<InputArray> arrays = encoder.arrays();
            for (int i = 0; i < arrays.size(); i++) {
                // The columns of a record: numbers, and the indices of categories.
                String name = i == 0 ? "input" : "indices";
                names.add(name);
                inputs.add(input(name, arrays.get(i), encoder));
            }
        }
        json.add("inputs", inputs);
        return names;
    }

    private static JsonObject input(String name, InputArray array, InputEncoder<?> encoder) {
        JsonObject input = new JsonObject();
        input.addProperty("name", name);
        input.addProperty("type", array.dataType().name().toLowerCase(Locale.ROOT));
        JsonArray shape = new JsonArray();
        shape.add("N");
        for (long size : array.shape().getShape()) {
            shape.add(size);
        }
        input.add("shape", shape);
        if (encoder instanceof ImageEncoder image) {
            JsonObject picture = new JsonObject();
            picture.addProperty("range", "0 to 1, then (value - mean) / std");
            picture.add("mean", numbers(image.mean()));
            picture.add("std", numbers(image.std()));
            picture.addProperty("resize", image.resizing());
            input.add("image", picture);
        }
        return input;
    }

    private static JsonArray numbers(float[] values) {
        JsonArray numbers = new JsonArray();
        for (float value : values) {
            numbers.add(value);
        }
        return numbers;
    }

    private static List<String> addOutputs(
            ModelSpec<?, ?> spec, boolean logits, List<String> inputs, JsonObject json) {
        List<String> names = new ArrayList<>();
        JsonArray outputs = new JsonArray();
        List<? extends Task<?, ?>> tasks = spec.tasks().tasks();
        for (Task<?, ?> task : tasks) {
            Target<?> target = task.target();
            String content = content(target, logits);
            String name = unlike(inputs, tasks.size() == 1 ? content : task.name());
            names.add(name);
            JsonObject output = new JsonObject();
            output.addProperty("name", name);
            output.addProperty("task", kind(target));
            output.addProperty("content", content);
            add(target, output);
            outputs.add(output);
        }
        json.add("outputs", outputs);
        return names;
    }

    /** ONNX requires that inputs and outputs have different names. */
    private static String unlike(List<String> inputs, String name) {
        return inputs.contains(name) ? unlike(inputs, name + "_output") : name;
    }

    private static String content(Target<?> target, boolean logits) {
        if (logits) {
            return "logits";
        }
        return target instanceof Regression<?> ? "values" : "probabilities";
    }

    private static String kind(Target<?> target) {
        if (target instanceof Binary<?>) {
            return "BINARY";
        }
        if (target instanceof MultiLabel<?>) {
            return "MULTI_LABEL";
        }
        if (target instanceof Ordinal<?>) {
            return "ORDINAL";
        }
        return target instanceof Regression<?> ? "REGRESSION" : "MULTI_CLASS";
    }

    private static void add(Target<?> target, JsonObject output) {
        JsonArray names = new JsonArray();
        target.names().forEach(names::add);
        output.add(target instanceof Regression<?> ? "outputs" : "labels", names);
        if (target instanceof Regression<?> regression) {
            JsonArray quantiles = new JsonArray();
            regression.quantiles().forEach(quantiles::add);
            output.add("quantiles", quantiles);
        } else if (target instanceof Binary<?> binary) {
            output.addProperty("threshold", binary.threshold());
        } else if (target instanceof MultiLabel<?> labels) {
            JsonArray thresholds = new JsonArray();
            labels.thresholds().forEach(thresholds::add);
            output.add("thresholds", thresholds);
        }
    }
}
