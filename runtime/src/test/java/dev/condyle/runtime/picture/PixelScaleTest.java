package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PixelScaleTest {

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] STD = {0.229f, 0.224f, 0.225f};
    private static final Shape SHAPE = new Shape(3, 1, 2);

    /** One row: (255, 51, 0) and (0, 102, 204). */
    private static Image picture() {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF3300);
        picture.setRGB(1, 0, 0x0066CC);
        return new BufferedImageFactory().fromImage(picture);
    }

    private static String refused(float[] mean, float[] std) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Inputs.image(SHAPE, Resize.STRETCH, mean, std))
                .getMessage();
    }

    @Test
    void eachChannelIsNormalisedSeparately() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(7 * 4).order(ByteOrder.nativeOrder());
        buffer.putFloat(42);

        InputEncoder<Image> encoder = Inputs.image(SHAPE, Resize.STRETCH, MEAN, STD);
        encoder.encode(picture(), buffer);

        assertEquals(7 * 4, buffer.position());
        float[] scaled = {1, 0, 0.2f, 0.4f, 0, 0.8f};
        assertEquals(42, buffer.getFloat(0));
        float[] numbers = Encoded.numbers(encoder, buffer.position(4));
        for (int i = 0; i < scaled.length; i++) {
            int channel = i / 2;
            float expected = (scaled[i] - MEAN[channel]) / STD[channel];
            assertEquals(expected, numbers[i], 1e-6f, "number " + i);
        }
    }

    @Test
    void invalidNumbersAreRejected() {
        assertEquals(
                "mean must have one number per channel, but it has 1 for 3 channels.",
                refused(new float[] {0.5f}, STD));
        assertEquals(
                "std must be a finite number above 0, not 0.0",
                refused(MEAN, new float[] {1, 0, 1}));
        assertEquals("mean must be finite, not NaN", refused(new float[] {0, Float.NaN, 0}, STD));
    }
}
