package dev.condyle.samples.serve;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an {@link InferRequest} from JSON. It is read as a stream: objects for a million numbers
 * would take more than a hundred megabytes.
 */
final class InferRequestReader {

    private final JsonReader json;

    private InferRequestReader(JsonReader json) {
        this.json = json;
    }

    /**
     * Reads a request.
     *
     * @param body JSON in UTF-8
     * @throws RequestException if it is not JSON, or not a request; the message contains the path
     *     in the JSON
     */
    static InferRequest read(byte[] body) {
        try (JsonReader json =
                new JsonReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(body), StandardCharsets.UTF_8))) {
            json.setStrictness(Strictness.STRICT);
            InferRequest request = new InferRequestReader(json).request();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw RequestException.bad("The body has text after the JSON object.");
            }
            return request;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            // The second line of Gson's messages is a link to its documentation.
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw RequestException.bad("The body is not valid JSON: " + reason);
        }
    }

    private InferRequest request() throws IOException {
        String id = null;
        List<Tensor> inputs = null;
        List<String> outputs = List.of();
        expect(JsonToken.BEGIN_OBJECT);
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = text();
                case "inputs" -> inputs = list(InferRequestReader::tensor);
                case "outputs" -> outputs = list(InferRequestReader::outputName);
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new InferRequest(Optional.ofNullable(id), required(inputs, "inputs"), outputs);
    }

    private Tensor tensor() throws IOException {
        String path = json.getPath();
        String name = null;
        String datatype = null;
        List<Integer> shape = null;
        Tensor.Data data = null;
        expect(JsonToken.BEGIN_OBJECT);
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "name" -> name = text();
                case "datatype" -> datatype = text();
                case "shape" -> shape = list(InferRequestReader::size);
                case "data" -> data = data();
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Tensor(
                required(name, path + ".name"),
                required(datatype, path + ".datatype"),
                required(shape, path + ".shape"),
                required(data, path + ".data"));
    }

    private String outputName() throws IOException {
        String path = json.getPath();
        String name = null;
        expect(JsonToken.BEGIN_OBJECT);
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("name")) {
                name = text();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return required(name, path + ".name");
    }

    private Tensor.Data data() throws IOException {
        expect(JsonToken.BEGIN_ARRAY);
        TensorDataReader elements = new TensorDataReader();
        elements.read(json);
        return elements.data();
    }

    private int size() throws IOException {
        expect(JsonToken.NUMBER);
        String path = json.getPath();
        double size = json.nextDouble();
        if (size != (int) size || size < 0) {
            throw RequestException.bad(path + " must be a size, not " + size + ".");
        }
        return (int) size;
    }

    private String text() throws IOException {
        expect(JsonToken.STRING);
        return json.nextString();
    }

    private interface Element<T> {
        T read(InferRequestReader reader) throws IOException;
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        expect(JsonToken.BEGIN_ARRAY);
        List<T> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            list.add(element.read(this));
        }
        json.endArray();
        return List.copyOf(list);
    }

    private void expect(JsonToken expected) throws IOException {
        Function<JsonToken, String> name =
                it -> it.name().toLowerCase(Locale.ROOT).replace("begin_", "");
        JsonToken actual = json.peek();
        if (actual != expected) {
            throw RequestException.bad(
                    json.getPath()
                            + " must be of type "
                            + name.apply(expected)
                            + ", not "
                            + name.apply(actual)
                            + ".");
        }
    }

    private static <T> T required(T value, String path) {
        if (value == null) {
            throw RequestException.bad(path + " is missing.");
        }
        return value;
    }
}
