package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferRequestReaderTest {

    @Test
    void fieldsMayHaveAnyOrderAndOthersAreIgnored() {
        InferRequest request =
                read(
                        """
                        {"parameters": {"priority": [1, {"x": null}]},
                         "outputs": [{"parameters": {}, "name": "label"}],
                         "inputs": [{"data": [1, 2.5], "parameters": {"a": 1}, "shape": [2, 1],
                                     "datatype": "FP32", "name": "pixels"}],
                         "id": "seven"}
                        """);

        assertEquals(Optional.of("seven"), request.id());
        assertEquals(List.of("label"), request.outputs());
        Tensor input = request.inputs().get(0);
        assertEquals("pixels", input.name());
        assertEquals("FP32", input.datatype());
        assertEquals(List.of(2, 1), input.shape());
        assertArrayEquals(new float[] {1, 2.5f}, input.data().numbers());
    }

    @Test
    void nestedDataIsFlattened() {
        assertArrayEquals(
                new float[] {1, 2, 3, 4}, tensor("[[[1, 2]], [[3, 4]]]").data().numbers());
        assertEquals(List.of("a", "b"), tensor("[[\"a\"], [\"b\"]]").data().texts());
    }

    @Test
    void longDataIsComplete() {
        String numbers =
                IntStream.range(0, 5_000).mapToObj(it -> "" + it).collect(Collectors.joining(","));
        float[] data = tensor("[" + numbers + "]").data().numbers();
        assertEquals(5_000, data.length);
        assertEquals(4_999, data[4_999]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [] | $ must be of type object, not array
                    {} | inputs is missing
                    {"inputs": 3} | $.inputs must be of type array, not number
                    {"inputs": [3]} | $.inputs[0] must be of type object, not number
                    {"inputs": [{}]} | $.inputs[0].name is missing
                    {"inputs": [{"name": "a"}]} | $.inputs[0].datatype is missing
                    {"inputs": [{"name": 1}]} | $.inputs[0].name must be of type string, not number
                    {"inputs": [{"shape": [1.5]}]} | $.inputs[0].shape[0] must be a size, not 1.5
                    {"inputs": [{"shape": [-1]}]} | $.inputs[0].shape[0] must be a size, not -1.0
                    {"inputs": [{"shape": [1e12]}]} | $.inputs[0].shape[0] must be a size
                    {"inputs": [{"data": [1, "a"]}]} | $.inputs[0].data[1]: the elements must be
                    {"inputs": [{"data": ["a", 1]}]} | $.inputs[0].data[1]: the elements must be
                    {"inputs": [{"data": [null]}]} | $.inputs[0].data[0]: the elements must be
                    {"inputs": [], "outputs": [{}]} | $.outputs[0].name is missing
                    {"inputs": []} {} | not valid JSON
                    {"inputs": [ | not valid JSON
                    {'inputs': []} | not valid JSON
                    {"inputs": [{"data": [NaN]}]} | not valid JSON
                    hello | not valid JSON
                    '' | not valid JSON
                    """)
    void whatIsWrongIsNamed(String json, String part) {
        RequestException refused = assertThrows(RequestException.class, () -> read(json));

        assertEquals(400, refused.status());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        RequestException refused =
                assertThrows(RequestException.class, () -> tensor("[".repeat(100_000)));
        assertEquals(400, refused.status());
    }

    @Test
    void aNumberTooLargeForAFloatIsInfinite() {
        assertEquals(Float.POSITIVE_INFINITY, tensor("[1e60]").data().numbers()[0]);
    }

    private static Tensor tensor(String data) {
        String json =
                "{\"inputs\": [{\"name\": \"a\", \"datatype\": \"b\", \"shape\": [], \"data\": "
                        + data
                        + "}]}";
        return read(json).inputs().get(0);
    }

    private static InferRequest read(String json) {
        return InferRequestReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
