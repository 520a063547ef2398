package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigitDataTest {

    @Test
    void eightThousandTrainAndTwoThousandTest() throws IOException {
        Split<Image, Digit> split = DigitData.split();

        assertEquals(8000, split.training().size());
        assertEquals(2000, split.test().size());
    }

    @Test
    void everyDigitHasItsShareInTheTest() throws IOException {
        int[] all = {1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978};
        int[] fifth = Arrays.stream(all).map(count -> Math.round(count / 5f)).toArray();

        assertArrayEquals(fifth, count(DigitData.split().test()));
    }

    @Test
    void noPictureIsInBoth() throws IOException {
        Split<Image, Digit> split = DigitData.split();
        Set<Integer> pictures = new HashSet<>();
        for (int i = 0; i < split.training().size(); i++) {
            pictures.add(hash(split.training().input(i)));
        }
        for (int i = 0; i < split.test().size(); i++) {
            pictures.add(hash(split.test().input(i)));
        }

        assertEquals(10_000, pictures.size());
    }

    @Test
    void theSplitIsTheSameEachTime() throws IOException {
        Dataset<Image, Digit> once = DigitData.split().test();
        Dataset<Image, Digit> again = DigitData.split().test();
        for (int i = 0; i < once.size(); i++) {
            assertEquals(hash(once.input(i)), hash(again.input(i)), "example " + i);
        }
    }

    private static int[] count(Dataset<Image, Digit> data) {
        int[] counts = new int[10];
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i).ordinal()]++;
        }
        return counts;
    }

    private static int hash(Image image) {
        BufferedImage picture = (BufferedImage) image.getWrappedImage();
        return Arrays.hashCode(picture.getRaster().getSamples(0, 0, 28, 28, 0, (int[]) null));
    }
}
