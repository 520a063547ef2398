package dev.condyle.samples.serve;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the elements of a tensor from a flat or a nested JSON array. */
final class TensorDataReader {

    private static final int FIRST = 1024;

    private final List<String> texts = new ArrayList<>();
    private float[] numbers = new float[FIRST];
    private int count;

    /** Reads an array. Its depth is bounded by that of {@link JsonReader}. */
    void read(JsonReader json) throws IOException {
        json.beginArray();
        for (JsonToken next = json.peek(); next != JsonToken.END_ARRAY; next = json.peek()) {
            if (next == JsonToken.BEGIN_ARRAY) {
                read(json);
            } else if (next == JsonToken.NUMBER && texts.isEmpty()) {
                add((float) json.nextDouble());
            } else if (next == JsonToken.STRING && count == 0) {
                texts.add(json.nextString());
            } else {
                throw RequestException.bad(
                        json.getPath() + ": the elements must be all numbers, or all strings.");
            }
        }
        json.endArray();
    }

    private void add(float number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    Tensor.Data data() {
        return new Tensor.Data(Arrays.copyOf(numbers, count), List.copyOf(texts));
    }
}
