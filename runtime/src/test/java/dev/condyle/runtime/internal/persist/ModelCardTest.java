package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
                        Optional.of("{\"vocabulary\":[\"\uDE00\",\"\uD83D\",\"\\\\\"]}"));
        assertEquals(card, ModelCard.parse(card.toJson()));
    }
}
