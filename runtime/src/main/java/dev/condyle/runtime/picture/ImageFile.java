package dev.condyle.runtime.picture;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads an image for {@code predict} exactly as {@link ImageFolder} reads it for training: {@code
 * model.predict(ImageFile.read(path))}. DJL's {@code ImageFactory} differs: it does not turn photos
 * upright, converts CMYK and colour profiles differently, and accepts truncated files.
 *
 * <ul>
 *   <li>The format is detected from the content: JPEG, PNG, GIF, BMP or TIFF. Other formats, such
 *       as WebP, need an ImageIO plugin on the class path. Plugins do not replace Java's own
 *       readers.
 *   <li>The first frame or page of a file with several is read.
 *   <li>The image is mirrored and turned upright according to the EXIF orientation of JPEG, PNG,
 *       TIFF and WebP files. Invalid EXIF metadata is ignored.
 *   <li>Values are sRGB, and colour profiles are ignored, as in Pillow, torchvision and Keras. CMYK
 *       is converted as in Pillow.
 * </ul>
 */
public final class ImageFile {

    /** How an image is read. */
    public enum Option {
        /** Keeps the pixels as they are stored, as Pillow, torchvision and Keras do by default. */
        IGNORE_ORIENTATION
    }

    private ImageFile() {}

    /**
     * Reads a file.
     *
     * @throws DataException if the file cannot be read, is not an image, is truncated, or has more
     *     than 134 million pixels; the message contains the file
     */
    public static Image read(Path file, Option... options) {
        return image(PictureFile.read(file, upright(options)));
    }

    /**
     * Reads an image from a stream, up to the end of the stream, which is not closed.
     *
     * @throws DataException if the stream cannot be read, does not contain an image, is truncated,
     *     or the image has more than 134 million pixels
     */
    public static Image read(InputStream in, Option... options) {
        byte[] bytes;
        try {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new DataException("The image cannot be read: " + e.getMessage(), e);
        }
        return read(bytes, options);
    }

    /**
     * Reads an image from the bytes of a file.
     *
     * @throws DataException if the bytes are not an image or are truncated, or the image has more
     *     than 134 million pixels
     */
    public static Image read(byte[] bytes, Option... options) {
        return image(PictureFile.read(bytes, upright(options)));
    }

    private static boolean upright(Option... options) {
        return !Arrays.asList(options).contains(Option.IGNORE_ORIENTATION);
    }

    private static Image image(java.awt.image.BufferedImage pixels) {
        return new BufferedImageFactory().fromImage(pixels);
    }
}
