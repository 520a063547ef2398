package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.DataException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads an image, or the first frame of an animated image, from a file. CMYK is converted as in
 * Pillow, without a colour profile.
 */
final class PictureFile {

    /** Half a gigabyte in memory, more than any camera produces. */
    static final long MAX_PIXELS = 1L << 27;

    private static final int INKS = 4;
    private static final int FULL = 255;

    private PictureFile() {}

    /**
     * Reads an image, after checking its size.
     *
     * @throws DataException if it cannot be read, is truncated, or has too many pixels; the message
     *     contains the file
     */
    static BufferedImage read(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("it cannot be opened");
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new DataException(file + " is not an image, despite its name. Remove it.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Java's readers throw unchecked exceptions for some damaged files.
            throw new DataException(
                    file
                            + " cannot be read as an image: "
                            + (e.getMessage() == null ? e.toString() : e.getMessage())
                            + ". Replace or remove it.",
                    e);
        }
    }

    /** Returns the unreadable files with the reasons. Reads all files, on several threads. */
    static Map<Path, String> unreadable(List<Path> files) {
        String[] reasons = new String[files.size()];
        IntStream.range(0, reasons.length)
                .parallel()
                .forEach(
                        i -> {
                            try {
                                read(files.get(i));
                            } catch (DataException e) {
                                reasons[i] = e.getMessage();
                            }
                        });
        Map<Path, String> damaged = new LinkedHashMap<>();
        for (int i = 0; i < reasons.length; i++) {
            if (reasons[i] != null) {
                damaged.put(files.get(i), reasons[i]);
            }
        }
        return damaged;
    }

    private static BufferedImage read(Path file, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS) {
            throw new DataException(
                    file
                            + " has "
                            + reader.getWidth(0)
                            + " x "
                            + reader.getHeight(0)
                            + " pixels, but the limit is "
                            + MAX_PIXELS
                            + ". Scale it down or remove it.");
        }
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        BufferedImage picture = pixels(file, reader);
        if (warnings.truncated) {
            throw new DataException(file + " is truncated. Replace or remove it.");
        }
        return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK
                ? fromCmyk(picture)
                : picture;
    }

    private static BufferedImage pixels(Path file, ImageReader reader) throws IOException {
        try {
            return reader.read(0);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Some of Java's image readers wrap the error.
            if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
                throw new DataException(
                        file
                                + " has "
                                + reader.getWidth(0)
                                + " x "
                                + reader.getHeight(0)
                                + " pixels, which do not fit into the Java heap. Scale it down,"
                                + " increase -Xmx, or remove it.",
                        e);
            }
            throw e;
        }
    }

    /**
     * Converts CMYK to RGB. Java's own conversion assumes linear light, which makes the colours too
     * bright.
     */
    private static BufferedImage fromCmyk(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[INKS * width];
        for (int y = 0; y < height; y++) {
            picture.getRaster().getPixels(0, y, width, 1, inks);
            for (int x = 0; x < width; x++) {
                int white = FULL - inks[INKS * x + INKS - 1];
                int colour = 0;
                for (int ink = 0; ink < INKS - 1; ink++) {
                    int light = (FULL - inks[INKS * x + ink]) * white;
                    colour = colour << Byte.SIZE | (light + FULL / 2) / FULL;
                }
                screen.setRGB(x, y, colour);
            }
        }
        return screen;
    }

    /** Detects truncated files: Java's JPEG reader only warns, and fills missing data with grey. */
    private static final class Warnings implements IIOReadWarningListener {

        private boolean truncated;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            truncated |= warning.toLowerCase(Locale.ROOT).contains("premature end");
        }
    }
}
