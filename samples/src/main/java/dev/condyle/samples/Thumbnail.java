package dev.condyle.samples;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/**
 * Scales an image down as for a network: on a white background, with filtering, and with unchanged
 * grey values. Java's own drawing would brighten grey.
 */
public final class Thumbnail {

    private Thumbnail() {}

    /**
     * Returns an image as PNG.
     *
     * @param picture the image; it is not enlarged
     * @param side the maximum length of the longer side, in pixels
     * @throws IOException if the PNG cannot be written
     */
    public static byte[] png(Image picture, int side) throws IOException {
        double scale =
                Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        float[] planes = planes(picture, new Shape(3, height, width));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int pixels = width * height;
        for (int i = 0; i < pixels; i++) {
            int red = Math.round(255 * planes[i]);
            int green = Math.round(255 * planes[pixels + i]);
            int blue = Math.round(255 * planes[2 * pixels + i]);
            small.setRGB(i % width, i / width, red << 16 | green << 8 | blue);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    private static float[] planes(Image picture, Shape shape) {
        InputEncoder<Image> encoder = Inputs.image(shape, Resize.STRETCH);
        ByteBuffer row =
                ByteBuffer.allocateDirect((int) shape.size() * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        encoder.encode(picture, row);
        try (NDManager manager = NDManager.newBaseManager()) {
            return encoder.array(manager, row.flip(), 1).toFloatArray();
        }
    }
}
