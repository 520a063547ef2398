package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelServerTest {

    private static final DigitReaderModel READER = Few.trained(1);
    private static final ServedModel MODEL = TestPictures.model(READER);
    private static final String INFER = "/v2/models/digits/infer";

    private static ModelServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = ModelServer.start(MODEL, ServerLimits.DEFAULT, "127.0.0.1", 0);
        client = Client.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        READER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v2 | {"name":"condyle-samples","version":"1","extensions":[]}
                    /v2/health/live | {"live":true}
                    /v2/health/ready | {"ready":true}
                    /v2/models/digits/ready | {"ready":true}
                    """)
    void theServerDescribesItself(String path, String body) throws Exception {
        Client.Reply reply = client.get(path);
        assertEquals(200, reply.status());
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals(body, reply.body());
    }

    @Test
    void theMetadataListsInputsOutputsAndLabels() throws Exception {
        JsonObject model = client.get("/v2/models/digits").json();

        assertEquals("digits", model.get("name").getAsString());
        assertEquals(
                "[[\"pixels\",\"FP32\",[-1,1,28,28]],[\"picture\",\"BYTES\",[-1]]]",
                tensors(model.getAsJsonArray("inputs")));
        assertEquals(
                "[[\"probabilities\",\"FP32\",[-1,10]],[\"label\",\"BYTES\",[-1]]]",
                tensors(model.getAsJsonArray("outputs")));
        assertTrue(model.toString().contains("\"ZERO,ONE,TWO,THREE,"), model::toString);
        assertTrue(model.toString().contains("0 to 255"), model::toString);
    }

    private static String tensors(JsonArray tensors) {
        JsonArray list = new JsonArray();
        for (JsonElement tensor : tensors) {
            JsonArray one = new JsonArray();
            for (String key : List.of("name", "datatype", "shape")) {
                one.add(tensor.getAsJsonObject().get(key));
            }
            list.add(one);
        }
        return list.toString();
    }

    @Test
    void aTensorOfPixelsIsPredictedAsByTheModel() throws Exception {
        List<Image> digits = TestPictures.DIGITS.subList(0, 40);
        String data = digits.stream().map(TestPictures::pixels).collect(Collectors.joining(","));

        Client.Reply reply = client.infer(TestPictures.pixelTensor("[40, 1, 28, 28]", data));

        assertEquals(200, reply.status(), reply::body);
        assertEquals("digits", reply.json().get("model_name").getAsString());
        assertEquals("42", reply.json().get("id").getAsString());
        requireAnswers(digits, reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3]", "[3, 1]"})
    void picturesInBase64ArePredictedAsByTheModel(String shape) throws Exception {
        List<Image> digits = TestPictures.DIGITS.subList(90, 93);

        Client.Reply reply = client.infer(pictures(shape, digits));

        assertEquals(200, reply.status(), reply::body);
        assertFalse(reply.json().has("id"));
        requireAnswers(digits, reply);
    }

    private static String pictures(String shape, List<Image> images) {
        String data =
                images.stream()
                        .map(TestPictures::png)
                        .map(it -> '"' + Base64.getEncoder().encodeToString(it) + '"')
                        .collect(Collectors.joining(","));
        return """
                {"inputs": [
                  {"name": "picture", "datatype": "BYTES", "shape": %s, "data": [%s]}]}
                """
                .formatted(shape, data);
    }

    /** A batch may have other roundings than a single picture. */
    private static void requireAnswers(List<Image> images, Client.Reply reply) {
        JsonArray outputs = reply.json().getAsJsonArray("outputs");
        int size = images.size();
        assertEquals(
                "[[\"probabilities\",\"FP32\",["
                        + size
                        + ",10]],[\"label\",\"BYTES\",["
                        + size
                        + "]]]",
                tensors(outputs));
        float[] probabilities = numbers(outputs.get(0).getAsJsonObject().getAsJsonArray("data"));
        JsonArray labels = outputs.get(1).getAsJsonObject().getAsJsonArray("data");
        assertEquals(10 * size, probabilities.length);
        for (int i = 0; i < size; i++) {
            Answer expected = MODEL.answers(List.of(images.get(i))).get(0);
            assertEquals(expected.label(), labels.get(i).getAsString());
            float[] row = new float[10];
            System.arraycopy(probabilities, 10 * i, row, 0, 10);
            assertArrayEquals(expected.probabilities(), row, 1e-5f);
        }
    }

    private static float[] numbers(JsonArray array) {
        float[] numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsFloat();
        }
        return numbers;
    }

    @Test
    void onlyRequestedOutputsAreSent() throws Exception {
        String json = TestPictures.pixelTensor("[1,1,28,28]", TestPictures.pixels(digit(5)));
        String labelOnly = json.replaceFirst("\\{", "{\"outputs\": [{\"name\": \"label\"}],");

        JsonArray outputs = client.infer(labelOnly).json().getAsJsonArray("outputs");

        assertEquals("[[\"label\",\"BYTES\",[1]]]", tensors(outputs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureOfAnySizeIsPredicted(String format) throws Exception {
        byte[] file = TestPictures.file(format, 300, 200);
        Client.Reply reply = client.post("/predict", "image/" + format, file);
        assertEquals(200, reply.status(), reply::body);
    }

    @Test
    void aPictureIsPredictedAsByTheModelWithTheMostProbableLabelFirst() throws Exception {
        JsonObject reply = client.predict(TestPictures.png(digit(150))).json();

        Answer expected = MODEL.answers(List.of(digit(150))).get(0);
        assertEquals(expected.label(), reply.get("label").getAsString());
        float last = 1;
        for (JsonElement element : reply.getAsJsonArray("probabilities")) {
            JsonObject scored = element.getAsJsonObject();
            float probability = scored.get("probability").getAsFloat();
            int index = MODEL.labels().indexOf(scored.get("label").getAsString());
            assertEquals(expected.probabilities()[index], probability, 1e-5f);
            assertTrue(probability <= last);
            last = probability;
        }
        assertEquals(10, reply.getAsJsonArray("probabilities").size());
    }

    @Test
    void simultaneousRequestsGetTheirOwnAnswers() throws Exception {
        List<byte[]> files = TestPictures.DIGITS.stream().map(TestPictures::png).toList();
        LoopbackLoad load =
                LoopbackLoad.send(
                        client.http(), client.request("/").build().uri(), files, files.size(), 16);
        for (int i = 0; i < files.size(); i++) {
            Answer alone = MODEL.answers(List.of(digit(i))).get(0);
            JsonObject together = JsonParser.parseString(load.answers().get(i)).getAsJsonObject();
            assertEquals(alone.label(), together.get("label").getAsString(), "digit " + i);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1, 1, 28, 27] | 1,2 | must be [-1, 1, 28, 28], where -1 is the number of images, not [1, 1, 28, 27]
                    [784] | 1 | The input pixels has the shape [784] of 784 elements, but its data has 1.
                    [0, 1, 28, 28] | '' | must be [-1, 1, 28, 28]
                    [2147483647, 2147483647, 28, 28] | 1 | elements, but its data has 1
                    [2] | "a","b" | The data of the input pixels must be numbers.
                    """)
    void aTensorThatDoesNotFitIsRefused(String shape, String data, String part) throws Exception {
        String elements = data.equals("1,2") ? "0" + ",0".repeat(28 * 27 - 1) : data;
        requireRefused(400, part, client.infer(TestPictures.pixelTensor(shape, elements)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "255.5", "1e60"})
    void aValueOutsideTheRangeIsRefused(String value) throws Exception {
        String data = "0,".repeat(783) + value;
        requireRefused(
                400,
                "must be from 0 to 255, but element 783 is",
                client.infer(TestPictures.pixelTensor("[1, 1, 28, 28]", data)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"inputs": []} | one input, pixels or picture, not 0
                    {"inputs": [{"name": "x", "datatype": "FP32", "shape": [1], "data": [1]}]} | no input x
                    {"inputs": [{"name": "pixels", "datatype": "UINT8", "shape": [1], "data": [1]}]} | must be FP32, not UINT8
                    {"inputs": [{"name": "picture", "datatype": "BYTES", "shape": [0], "data": []}]} | has no data
                    {"inputs": [{"name": "picture", "datatype": "BYTES", "shape": [1], "data": [7]}]} | must be strings
                    {"inputs": [{"name": "picture", "datatype": "BYTES", "shape": [1], "data": ["?"]}]} | not base64
                    {"inputs": [{"name": "picture", "datatype": "BYTES", "shape": [1], "data": ["AAAA"]}]} | not a JPEG or PNG
                    {"inputs": [], "outputs": [{"name": "logits"}]} | no output logits
                    {"inputs": | not valid JSON
                    """)
    void anInferenceRequestThatIsWrongIsRefused(String json, String part) throws Exception {
        requireRefused(400, part, client.infer(json));
    }

    @Test
    void whatIsNotThereIsRefused() throws Exception {
        requireRefused(404, "no model cats", client.get("/v2/models/cats"));
        requireRefused(404, "no model cats", client.get("/v2/models/cats/ready"));
        requireRefused(404, "no model cats", client.post("/v2/models/cats/infer", "", new byte[0]));
        requireRefused(404, "nothing at /index.php", client.get("/index.php"));
        requireRefused(405, "does not support GET", client.get("/predict"));
        requireRefused(405, "does not support POST", client.post("/metrics", "", new byte[0]));
    }

    @Test
    void aTypeThatIsNotSupportedIsRefused() throws Exception {
        byte[] gif = TestPictures.file("gif", 28, 28);
        Client.Reply reply = client.post("/predict", "image/gif", gif);
        requireRefused(415, "must be image/jpeg or image/png, not image/gif", reply);
        assertEquals("image/jpeg, image/png", reply.header("Accept"));
        requireRefused(415, "but is missing", client.post("/predict", "", gif));
        requireRefused(
                415, "must be application/json", client.post(INFER, "text/plain", "{}".getBytes()));
        requireRefused(
                415,
                "Content-Encoding",
                client.send(
                        client.request(INFER)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("{}"))));
    }

    @Test
    void aPictureThatIsDamagedIsRefused() throws Exception {
        byte[] png = TestPictures.png(digit(3));
        requireRefused(400, "no bytes", client.predict(new byte[0]));
        requireRefused(
                400, "not a JPEG or PNG file", client.predict(TestPictures.file("gif", 28, 28)));
        requireRefused(400, "damaged", client.predict(Arrays.copyOf(png, 12)));
        requireRefused(400, "cannot be read", client.predict(Arrays.copyOf(png, 100)));
        byte[] jpeg = TestPictures.file("jpeg", 64, 64);
        requireRefused(400, "truncated", client.predict(Arrays.copyOf(jpeg, jpeg.length - 10)));
    }

    private static void requireRefused(int status, String part, Client.Reply reply) {
        assertEquals(status, reply.status(), reply::body);
        assertTrue(reply.error().contains(part), reply::body);
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals(1, reply.json().size());
        assertFalse(reply.body().contains("Exception"), reply::body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "POST /predict HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
            })
    void aMalformedRequestIsRefusedWithoutDetails(String request) throws Exception {
        String answer = client.raw(request);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("{\"error\":\""), answer);
        assertFalse(answer.contains("Exception"), answer);
        assertFalse(answer.contains("jetty"), answer);
    }

    @Test
    void thePageIsSelfContained() throws Exception {
        Client.Reply page = client.get("/");

        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none';"));
        assertFalse(page.body().contains("{{"), page::body);
        assertFalse(page.body().matches("(?s).*(src|href)=\"(?!data:).*"), page::body);
    }

    @Test
    void metricsCountRequestsBatchesAndTheQueue() throws Exception {
        client.predict(TestPictures.png(digit(1)));
        client.get("/no/such/path/" + System.nanoTime());
        Client.Reply metrics = client.get("/metrics");

        assertTrue(metrics.header("Content-Type").startsWith("text/plain; version=0.0.4"));
        String text = metrics.body();
        for (String part :
                List.of(
                        "http_server_requests_seconds_count{method=\"POST\",status=\"200\",uri=\"/predict\"} ",
                        "http_server_requests_seconds_bucket{method=\"POST\",status=\"200\",uri=\"/predict\",le=\"0.1\"} ",
                        "status=\"404\",uri=\"other\"} ",
                        "condyle_batch_size_bucket{le=\"16.0\"} ",
                        "condyle_batch_size_count ",
                        "condyle_predict_seconds_count ",
                        "condyle_queue_length 0.0",
                        "jvm_memory_used_bytes{")) {
            assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
        }
        assertFalse(text.contains("no/such/path"), text);
    }

    private static Image digit(int index) {
        return TestPictures.DIGITS.get(index);
    }
}
