package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a model folder of the first format, whose weights do not contain a copy of the JSON. */
final class FirstFormat {

    private FirstFormat() {}

    static void write(Path folder, ModelSpec<?, ?> spec, Block block) throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        Path weights = folder.resolve("model.safetensors");
        try (OutputStream out = Files.newOutputStream(weights)) {
            SafetensorsWriter.write(tensors, Map.of("format", "pt"), Channels.newChannel(out));
        }
        String json =
                new String(
                        ModelCard.of(spec).withSha256(Sha256.of(weights)).toJson(),
                        StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("model.json"),
                json.replaceFirst("\"format\": [0-9]+", "\"format\": 1"));
    }
}
