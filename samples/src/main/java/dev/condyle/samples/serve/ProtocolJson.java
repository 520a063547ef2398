package dev.condyle.samples.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The JSON texts that the server sends. */
final class ProtocolJson {

    /** The name of the input of pixel values. */
    static final String PIXELS = "pixels";

    /** The name of the input of files in base64. */
    static final String PICTURE = "picture";

    private static final String PROBABILITIES = "probabilities";
    private static final String LABEL = "label";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ProtocolJson() {}

    /** Returns an error. */
    static String error(String message) {
        return GSON.toJson(object("error", message));
    }

    /** Returns an object with one boolean. */
    static String flag(String name, boolean value) {
        JsonObject flag = new JsonObject();
        flag.addProperty(name, value);
        return GSON.toJson(flag);
    }

    /** Returns the metadata of the server. */
    static String server() {
        JsonObject server = object("name", "condyle-samples");
        server.addProperty("version", "1");
        server.add("extensions", new JsonArray());
        return GSON.toJson(server);
    }

    /**
     * Returns the metadata of a model. A request has one of the two inputs. Pixel values are not
     * normalized: the model does that as in training.
     */
    static String model(ServedModel model) {
        JsonObject pixels = tensor(PIXELS, "FP32", model.shape().getShape());
        JsonObject pixelNotes = object("layout", model.shape().get(0) == 1 ? "grey" : "RGB");
        pixelNotes.addProperty("range", "0 to 255, rounded to integers; not normalized");
        pixelNotes.addProperty("required", "either pixels or picture");
        pixels.add("parameters", pixelNotes);

        JsonObject picture = tensor(PICTURE, "BYTES");
        JsonObject pictureNotes = object("content_type", "base64");
        pictureNotes.addProperty("formats", "JPEG, PNG; of any size");
        pictureNotes.addProperty("required", "either pixels or picture");
        picture.add("parameters", pictureNotes);

        JsonObject probabilities = tensor(PROBABILITIES, "FP32", model.labels().size());
        probabilities.add("parameters", object("labels", String.join(",", model.labels())));

        JsonObject json = object("name", model.name());
        json.add("versions", new JsonArray());
        json.addProperty("platform", "djl_pytorch");
        json.add("inputs", array(List.of(pixels, picture)));
        json.add("outputs", array(List.of(probabilities, tensor(LABEL, "BYTES"))));
        return GSON.toJson(json);
    }

    private static JsonObject tensor(String name, String datatype, long... shape) {
        JsonObject tensor = object("name", name);
        tensor.addProperty("datatype", datatype);
        JsonArray sizes = new JsonArray();
        sizes.add(-1);
        for (long size : shape) {
            sizes.add(size);
        }
        tensor.add("shape", sizes);
        return tensor;
    }

    /**
     * Returns the answer to an inference request.
     *
     * @throws RequestException if it requests an output that does not exist
     */
    static String inferred(ServedModel model, InferRequest request, List<Answer> answers) {
        JsonArray outputs = new JsonArray();
        for (String name : outputs(request)) {
            outputs.add(name.equals(LABEL) ? labels(answers) : probabilities(answers));
        }
        JsonObject json = object("model_name", model.name());
        request.id().ifPresent(it -> json.addProperty("id", it));
        json.add("outputs", outputs);
        return GSON.toJson(json);
    }

    /** Returns the names of the requested outputs, after checking them. */
    static List<String> outputs(InferRequest request) {
        List<String> all = List.of(PROBABILITIES, LABEL);
        for (String name : request.outputs()) {
            if (!all.contains(name)) {
                throw RequestException.bad(
                        "There is no output " + name + ". The outputs are " + all + ".");
            }
        }
        return request.outputs().isEmpty() ? all : request.outputs();
    }

    private static JsonObject probabilities(List<Answer> answers) {
        JsonArray data = new JsonArray();
        for (Answer answer : answers) {
            for (float probability : answer.probabilities()) {
                data.add(probability);
            }
        }
        int classes = answers.get(0).probabilities().length;
        return output(PROBABILITIES, "FP32", data, answers.size(), classes);
    }

    private static JsonObject labels(List<Answer> answers) {
        JsonArray data = new JsonArray();
        answers.forEach(it -> data.add(it.label()));
        return output(LABEL, "BYTES", data, answers.size());
    }

    private static JsonObject output(String name, String datatype, JsonArray data, int... shape) {
        JsonObject output = object("name", name);
        output.addProperty("datatype", datatype);
        output.add("shape", GSON.toJsonTree(shape));
        output.add("data", data);
        return output;
    }

    /** Returns the answer to a picture: its label, and all labels from the most probable one. */
    static String predicted(ServedModel model, Answer answer) {
        float[] probabilities = answer.probabilities();
        JsonArray all = new JsonArray();
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -probabilities[i]))
                .forEach(i -> all.add(scored(model.labels().get(i), probabilities[i])));
        JsonObject json = object(LABEL, answer.label());
        json.add(PROBABILITIES, all);
        return GSON.toJson(json);
    }

    private static JsonObject scored(String label, float probability) {
        JsonObject scored = object(LABEL, label);
        scored.addProperty("probability", probability);
        return scored;
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonArray array(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}
