package dev.condyle.samples.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.samples.SplitChecksum;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaggedEmojiTest {

    @Test
    void everyImageIsReadable() throws IOException {
        try (TaggedEmoji emoji = TaggedEmoji.open()) {
            assertEquals(459, emoji.images().requireReadable().size());
            Set<Tag> seen = EnumSet.noneOf(Tag.class);
            for (int i = 0; i < emoji.images().size(); i++) {
                seen.addAll(emoji.images().label(i));
            }
            assertEquals(EnumSet.allOf(Tag.class), seen);
        }
    }

    @Test
    void scikitLearnSawTheSameSplits() throws IOException {
        try (TaggedEmoji emoji = TaggedEmoji.open()) {
            List<TaggedEmoji.Score> scores = TaggedEmoji.reference().splits();
            assertEquals(10, scores.size());
            for (TaggedEmoji.Score score : scores) {
                assertEquals(
                        score.testRows(),
                        SplitChecksum.of(emoji.images(), TaggedEmoji.TEST, score.seed()),
                        "seed " + score.seed());
            }
        }
    }
}
