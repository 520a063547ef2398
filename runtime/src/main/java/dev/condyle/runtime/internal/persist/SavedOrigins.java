package dev.condyle.runtime.internal.persist;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and reads where pretrained weights come from, and the preprocessing of their images. */
final class SavedOrigins {

    private static final String INPUT = "input";
    private static final String LOCATION = "location";
    private static final String PREPROCESSING = "preprocessing";

    private SavedOrigins() {}

    /** Returns JSON; empty if there are no pretrained weights. */
    static Optional<String> write(List<WeightOrigin> origins) {
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        JsonArray array = new JsonArray();
        for (WeightOrigin origin : origins) {
            JsonObject json = new JsonObject();
            json.addProperty(INPUT, origin.input());
            json.addProperty(LOCATION, origin.location());
            origin.preprocessing()
                    .ifPresent(it -> json.add(PREPROCESSING, JsonParser.parseString(it.toJson())));
            array.add(json);
        }
        return Optional.of(array.toString());
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws WeightsException if it is invalid; the message does not contain the file name
     */
    static List<WeightOrigin> read(String text) {
        List<WeightOrigin> origins = new ArrayList<>();
        try {
            for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
                JsonObject json = element.getAsJsonObject();
                origins.add(
                        new WeightOrigin(
                                json.get(INPUT).getAsInt(),
                                json.get(LOCATION).getAsString(),
                                Optional.ofNullable(json.get(PREPROCESSING))
                                        .map(it -> ImagePreprocessing.parse(it.toString()))));
            }
        } catch (WeightsException e) {
            throw new WeightsException(
                    "has 'pretrained' weights whose preprocessing " + e.getMessage());
        } catch (RuntimeException e) {
            throw new WeightsException("has no valid 'pretrained'.");
        }
        return List.copyOf(origins);
    }
}
