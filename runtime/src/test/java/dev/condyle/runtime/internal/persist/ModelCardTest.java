package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {

    @Test
    void everyCharIsRestoredIncludingUnpairedSurrogates() throws IOException {
        StringBuilder chars = new StringBuilder("\uD83D\uDE00");
        for (int c = 0;
                c <= Character.MAX_VALUE;
                c += c < 0x300 || c > 0xD7F0 && c < 0xE010 ? 1 : 7) {
            // A space keeps the halves apart.
            chars.append((char) c).append(' ');
        }
        ModelCard card =
                new ModelCard(
                        2,
                        "Reader",
                        "0",
                        HeadNames.ofOne(List.of(chars.toString(), "b")),
                        List.of(),
                        "1",
                        Optional.of("{\"vocabulary\":[\"\uDE00\",\"\uD83D\",\"\\\\\"]}"),
                        Optional.of("{\"head\":{\"threshold\":0.25}}"));
        assertEquals(card, ModelCard.parse(card.toJson()));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("model.json");
        try (RandomAccessFile file = new RandomAccessFile(json.toFile(), "rw")) {
            file.setLength((256L << 20) + 1);
        }
        assertEquals(
                "has more than 256 MB. Restore the folder from a backup, or train again.",
                assertThrows(WeightsException.class, () -> ModelCard.read(json)).getMessage());
    }
}
