package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.picture.ImageFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads the JPEG and PNG files of requests, after checking their size.
 *
 * @param maxPixels the largest number of pixels of a picture
 */
record PictureReader(int maxPixels) {

    private static final String PNG = "\u0089PNG\r\n\u001A\n";
    private static final String JPEG = "\u00FF\u00D8\u00FF";

    /** Reads a picture from base64. */
    Image readBase64(String text, PixelBudget.Share share) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw RequestException.bad("The picture is not base64: " + e.getMessage() + ".");
        }
        return read(bytes, share);
    }

    /**
     * Reads a picture as in training.
     *
     * @param file the bytes of the file
     * @param share takes the pixels of the picture
     * @throws RequestException if it is not a picture, is damaged or has too many pixels
     */
    Image read(byte[] file, PixelBudget.Share share) {
        if (file.length == 0) {
            throw RequestException.bad("The picture is empty: it has no bytes.");
        }
        if (!starts(file, PNG) && !starts(file, JPEG)) {
            throw RequestException.bad("The picture is not a JPEG or PNG file.");
        }
        share.take(pixels(file));
        try {
            return ImageFile.read(file);
        } catch (DataException e) {
            throw RequestException.bad(e.getMessage());
        }
    }

    private int pixels(byte[] file) {
        long width;
        long height;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                width = reader.getWidth(0);
                height = reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Java's readers throw unchecked exceptions for some damaged files.
            throw RequestException.bad("The picture is damaged: its size cannot be read.");
        }
        if (width * height > maxPixels) {
            throw RequestException.tooLarge(
                    "The picture has "
                            + width
                            + " x "
                            + height
                            + " pixels, but at most "
                            + maxPixels
                            + " are allowed. Scale it down.");
        }
        return (int) (width * height);
    }

    private static boolean starts(byte[] file, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (i >= file.length || (file[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
