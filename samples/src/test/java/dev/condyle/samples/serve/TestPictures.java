package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.samples.Thumbnail;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A digit reader to serve, and pictures to send. */
final class TestPictures {

    static final List<Image> DIGITS = Few.images(Few.TEST);

    private TestPictures() {}

    static ServedModel model(DigitReaderModel reader) {
        return new ServedModel("digits", reader, new Shape(1, 28, 28), DIGITS.subList(0, 2));
    }

    static byte[] png(Image picture) {
        try {
            return Thumbnail.png(picture, 28);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of one colour. */
    static byte[] file(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** The pixels of a digit, row by row, with commas. */
    static String pixels(Image digit) {
        Raster raster = ((BufferedImage) digit.getWrappedImage()).getRaster();
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                text.append(x + y == 0 ? "" : ",").append(raster.getSample(x, y, 0));
            }
        }
        return text.toString();
    }

    static String pixelTensor(String shape, String data) {
        return """
                {"id": "42", "inputs": [
                  {"name": "pixels", "datatype": "FP32", "shape": %s, "data": [%s]}]}
                """
                .formatted(shape, data);
    }
}
