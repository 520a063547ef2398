package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MistakePageTest {

    private static final String CAT = "cat";
    private static final String DOG = "<dog> & \"co\"";

    @Test
    void theWorstMistakeStandsFirstAndWhatWasRightIsLeftOut() throws IOException {
        // Grey 0 is surely a cat, 200 surely a dog. Labels: right, wrong, very wrong.
        String page = page(List.of(10, 110, 190), List.of(CAT, CAT, CAT));

        assertTrue(page.contains("2 of 3 images"), page);
        assertTrue(page.indexOf("example 2<") < page.indexOf("example 1<"), page);
        assertTrue(page.indexOf("example 2<") > 0, page);
        assertFalse(page.contains("example 0<"), page);
    }

    @Test
    void namesAreEscaped() throws IOException {
        String page = page(List.of(190), List.of(CAT));

        assertTrue(page.contains("<dd>&lt;dog&gt; &amp; &quot;co&quot;</dd>"), page);
        assertFalse(page.contains("<dog>"), page);
    }

    @Test
    void aPictureIsInThePageAndNoLargerThanItIsShown() throws IOException {
        String page = page(List.of(190), List.of(CAT), 400, 100);

        BufferedImage picture = picture(page);
        assertEquals(128, picture.getWidth());
        assertEquals(32, picture.getHeight());
        assertEquals(0xFFBEBEBE, picture.getRGB(64, 16));
    }

    @Test
    void whatIsTransparentIsWhiteOnThePage() throws IOException {
        BufferedImage drawing = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        drawing.setRGB(0, 0, 0xFFBEBEBE);
        Image image = new BufferedImageFactory().fromImage(drawing);

        BufferedImage picture =
                picture(
                        MistakePage.of(
                                "pets",
                                Dataset.of(List.of(image), List.of(CAT)),
                                MistakePageTest::answer));

        assertEquals(0xFFBEBEBE, picture.getRGB(0, 0));
        assertEquals(0xFFFFFFFF, picture.getRGB(1, 1));
    }

    @Test
    void greyWithTransparencyKeepsItsValuesOnThePage() throws IOException {
        BufferedImage grey =
                new BufferedImage(
                        new ComponentColorModel(
                                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                                true,
                                false,
                                Transparency.TRANSLUCENT,
                                DataBuffer.TYPE_BYTE),
                        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 4, 4, 2, null),
                        false,
                        null);
        grey.getRaster().setPixel(0, 0, new int[] {150, 255});

        byte[] png = Thumbnail.png(new BufferedImageFactory().fromImage(grey), 128);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xFF969696, picture.getRGB(0, 0));
        assertEquals(0xFFFFFFFF, picture.getRGB(1, 1));
    }

    @Test
    void noMoreThanTwentyFourAreShown() throws IOException {
        String page = page(Collections.nCopies(30, 190), Collections.nCopies(30, CAT));

        assertEquals(24, page.split("<li>", -1).length - 1);
        assertTrue(page.contains("30 of 30 images"), page);
        assertTrue(page.contains("The 24 worst are shown"), page);
    }

    @Test
    void aPageWithoutMistakesSaysSo() throws IOException {
        String page = page(List.of(10), List.of(CAT));

        assertTrue(page.contains("0 of 1 images"), page);
        assertFalse(page.contains("<li>"), page);
    }

    private static BufferedImage picture(String page) throws IOException {
        Matcher data = Pattern.compile("data:image/png;base64,([^\"]+)\"").matcher(page);
        assertTrue(data.find(), page);
        byte[] png = Base64.getDecoder().decode(data.group(1));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String page(List<Integer> greys, List<String> labels) throws IOException {
        return page(greys, labels, 4, 4);
    }

    private static String page(List<Integer> greys, List<String> labels, int width, int height)
            throws IOException {
        List<Image> images = new ArrayList<>();
        for (int grey : greys) {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < width * height; i++) {
                picture.setRGB(i % width, i / width, grey * 0x010101);
            }
            images.add(new BufferedImageFactory().fromImage(picture));
        }
        return MistakePage.of("pets", Dataset.of(images, labels), MistakePageTest::answer);
    }

    /** The lighter, the more probably a dog. */
    private static Prediction<String> answer(Image image) {
        int grey = ((BufferedImage) image.getWrappedImage()).getRGB(0, 0) & 0xFF;
        float dog = (grey - 100) / 10f;
        return Prediction.ofLogits(LabelSets.ofNames(CAT, DOG), new float[] {0, dog});
    }
}
