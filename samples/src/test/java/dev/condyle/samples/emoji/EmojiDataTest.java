package dev.condyle.samples.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EmojiDataTest {

    @Test
    void everyGroupHasItsEmoji() throws IOException {
        assertEquals(
                Map.of(
                        EmojiGroup.ANIMALS_NATURE, 159,
                        EmojiGroup.FLAGS, 270,
                        EmojiGroup.FOOD_DRINK, 131,
                        EmojiGroup.SMILEYS_EMOTION, 169),
                count(EmojiData.shipped()));
    }

    @Test
    void aFifthOfEveryGroupIsInTheTestAndNoPictureIsInBoth() throws IOException {
        Split<Image, EmojiGroup> split = EmojiData.shipped().split(0.2, 1);
        Set<String> names = new HashSet<>();
        for (Dataset<Image, EmojiGroup> part : List.of(split.training(), split.test())) {
            for (int i = 0; i < part.size(); i++) {
                names.add(part.describe(i));
            }
        }

        assertEquals(
                Map.of(
                        EmojiGroup.ANIMALS_NATURE, 32,
                        EmojiGroup.FLAGS, 54,
                        EmojiGroup.FOOD_DRINK, 26,
                        EmojiGroup.SMILEYS_EMOTION, 34),
                count(split.test()));
        assertEquals(729, names.size());
    }

    @Test
    void anEntryInNoGroupIsNamed() {
        byte[] png = png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));

        IOException unknown = assertThrows(IOException.class, () -> read("symbols/2764.png", png));
        IOException bare = assertThrows(IOException.class, () -> read("2764.png", png));

        assertTrue(unknown.getMessage().startsWith("symbols/2764.png"), unknown.getMessage());
        assertTrue(bare.getMessage().startsWith("2764.png"), bare.getMessage());
    }

    @Test
    void anEntryThatIsNoPictureIsNamed() {
        IOException failure =
                assertThrows(IOException.class, () -> read("flags/1.png", new byte[] {1, 2, 3}));

        assertEquals(
                "flags/1.png: The data is not an image: its content is not JPEG, PNG, GIF, BMP or"
                        + " TIFF. Replace or remove it.",
                failure.getMessage());
    }

    private static Map<EmojiGroup, Integer> count(Dataset<Image, EmojiGroup> data) {
        Map<EmojiGroup, Integer> counts = new EnumMap<>(EmojiGroup.class);
        for (int i = 0; i < data.size(); i++) {
            counts.merge(data.label(i), 1, Integer::sum);
        }
        return counts;
    }

    private static Dataset<Image, EmojiGroup> read(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return EmojiZip.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
