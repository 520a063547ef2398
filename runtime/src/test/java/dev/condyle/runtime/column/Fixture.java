package dev.condyle.runtime.column;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table and its encoding by TensorFlow: a case of {@code columns.json}, which {@code columns.py}
 * writes.
 *
 * @param train the training rows
 * @param rows all rows
 * @param width the number of encoded features
 * @param encoded the encoded features
 */
record Fixture(List<JsonObject> train, List<JsonObject> rows, int width, float[][] encoded) {

    static JsonObject read() {
        try (Reader reader =
                new InputStreamReader(
                        Fixture.class.getResourceAsStream("columns.json"),
                        StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture of(String name) {
        JsonObject json = read().getAsJsonObject(name);
        List<JsonObject> rows = new ArrayList<>();
        json.getAsJsonArray("rows").forEach(row -> rows.add(row.getAsJsonObject()));
        int width = json.get("width").getAsInt();
        float[][] encoded = new float[rows.size()][width];
        for (int i = 0; i < rows.size(); i++) {
            JsonObject sparse = json.getAsJsonArray("encoded").get(i).getAsJsonObject();
            for (Map.Entry<String, JsonElement> entry : sparse.entrySet()) {
                encoded[i][Integer.parseInt(entry.getKey())] =
                        (float) entry.getValue().getAsDouble();
            }
        }
        return new Fixture(rows.subList(0, json.get("train").getAsInt()), rows, width, encoded);
    }
}
