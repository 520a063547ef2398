package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DigitArtTest {

    @Test
    void aLineIsNoWiderThanATerminal() {
        DigitArt art = new DigitArt();
        for (int i = 0; i < 7; i++) {
            art.add(picture(255), "SEVEN 100.0 %, which is far too long to stand below");
        }

        art.toString().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void inkIsDarkAndPaperIsBlank() {
        String[] inked = new DigitArt().add(picture(255), "ink").toString().split("\n");
        String[] blank = new DigitArt().add(picture(0), "paper").toString().split("\n");

        assertEquals("@".repeat(24), inked[0]);
        assertEquals("@".repeat(24), inked[11]);
        assertEquals("ink", inked[12]);
        assertEquals("", blank[0]);
        assertEquals("paper", blank[12]);
    }

    @Test
    void aCharacterShowsTwoPixelsOneAboveTheOther() {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(2, 2, 0, 255);
        image.getRaster().setSample(3, 3, 0, 255);

        String first = new DigitArt().add(wrap(image), "").toString().split("\n")[0];

        // Half ink each.
        assertEquals("==", first);
    }

    private static Image picture(int grey) {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return wrap(image);
    }

    private static Image wrap(BufferedImage image) {
        return ImageFactory.getInstance().fromImage(image);
    }
}
