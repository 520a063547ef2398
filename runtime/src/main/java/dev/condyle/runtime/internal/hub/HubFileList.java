package dev.condyle.runtime.internal.hub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.condyle.runtime.internal.text.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files of a repository from the description that the hub returns. */
final class HubFileList {

    private HubFileList() {}

    /** Returns the paths of the files; empty if the JSON does not list any. */
    static Optional<List<String>> parse(byte[] json) {
        try (InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8)) {
            JsonElement root = JsonParser.parseReader(new StrictJson(text, json.length));
            return root instanceof JsonObject entries
                            && entries.get("siblings") instanceof JsonArray list
                    ? Optional.of(paths(list))
                    : Optional.empty();
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paths(JsonArray list) {
        List<String> paths = new ArrayList<>();
        for (JsonElement file : list) {
            String path = file.getAsJsonObject().get("rfilename").getAsString();
            // It becomes a path in the cache.
            if (HubLocation.isPath(path)) {
                paths.add(path);
            }
        }
        return paths;
    }
}
