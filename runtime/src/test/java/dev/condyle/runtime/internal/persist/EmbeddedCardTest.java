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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedCardTest {

    private static final int MAX_CHARACTERS = 24_000_000;
    private static final String WORD = "\"word\",";

    @TempDir private Path folder;

    @Test
    void aCardWithAMillionCategoriesIsEmbedded() throws IOException {
        ModelCard card = cardWithWords(1_000_000);
        assertEquals(Optional.of(card), embedded(card));
    }

    @Test
    void aCardThatIsTooLongForTheMetadataIsNotEmbedded() throws IOException {
        int rest = json(card("")).length();
        ModelCard longest = card("a".repeat(MAX_CHARACTERS - rest));
        assertEquals(MAX_CHARACTERS, json(longest).length());
        assertEquals(Set.of("condyle", "condyle_sha256"), metadata(longest).keySet());
        assertEquals(Map.of(), metadata(card("a".repeat(MAX_CHARACTERS - rest + 1))));
    }

    /** JSON doubles the length of quotes, and UTF-8 triples that of these letters. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "\u72ac"})
    void theLongestCardIsReadBack(String text) throws IOException {
        int perText = json(card(text)).length() - json(card("")).length();
        ModelCard longest = card(text.repeat((MAX_CHARACTERS - json(card("")).length()) / perText));
        assertEquals(Optional.of(longest), embedded(longest));
    }

    private static String json(ModelCard card) throws IOException {
        return new String(card.toJson(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> metadata(ModelCard card) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        EmbeddedCard.put(card, Map.of(), metadata);
        return metadata;
    }

    private static ModelCard card(String label) {
        return new ModelCard(
                2,
                "Reader",
                "0",
                HeadNames.ofOne(List.of(label)),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
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

    private static ModelCard cardWithWords(int words) {
        ModelCard card = ModelCard.of(TinyModel.SPEC);
        return new ModelCard(
                card.format(),
                card.name(),
                card.fingerprint(),
                card.heads(),
                card.layers(),
                "",
                Optional.of("{\"words\":[" + WORD.repeat(words - 1) + "\"last\"]}"),
                card.targets());
    }
}
