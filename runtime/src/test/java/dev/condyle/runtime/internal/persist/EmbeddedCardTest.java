package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCardTest {

    private static final String WORD = "\"word\",";

    @TempDir private Path folder;

    @Test
    void aCardWithAMillionCategoriesIsEmbedded() throws IOException {
        ModelCard card = card(1_000_000);
        assertEquals(Optional.of(card), embedded(card));
    }

    @Test
    void aCardThatIsTooLongForTheMetadataIsNotEmbedded() throws IOException {
        assertEquals(Optional.empty(), embedded(card(40_000_000 / WORD.length())));
    }

    /** Writes weights with the card, and reads it from them. */
    private Optional<ModelCard> embedded(ModelCard card) throws IOException {
        Path file = folder.resolve("model.safetensors");
        Map<String, String> metadata = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager();
                NDArray weight = manager.create(new float[] {1, 2});
                FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            EmbeddedCard.put(card, Map.of("weight", weight), metadata);
            SafetensorsWriter.write(Map.of("weight", weight), metadata, channel);
        }
        try (SafetensorsFile weights = SafetensorsFile.open(file)) {
            assertFalse(weights.sha256().isEmpty());
            return EmbeddedCard.of(weights);
        }
    }

    private static ModelCard card(int words) {
        ModelCard card = ModelCard.of(TinyModel.SPEC);
        return new ModelCard(
                card.format(),
                card.name(),
                card.fingerprint(),
                card.heads(),
                card.layers(),
                "",
                Optional.of("{\"words\":[" + WORD.repeat(words - 1) + "\"last\"]}"));
    }
}
