package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.internal.text.ControlCharacters;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.ImageReaderSpi;

/**
 * Reads an image, or the first frame of an animated image, as {@link ImageFile} describes. The
 * readers of Java are preferred to plugins, so that an image has the same pixels on all machines.
 */
final class PictureFile {

    /** Half a gigabyte in memory, more than any camera produces. */
    static final long MAX_PIXELS = 1L << 27;

    private static final String NO_FILE = "The image";

    private PictureFile() {}

    /**
     * Reads an image, after checking its size.
     *
     * @param upright whether to apply the orientation in the metadata
     * @throws DataException if it cannot be read, is truncated, or has too many pixels; the message
     *     contains the file
     */
    static BufferedImage read(Path file, boolean upright) {
        String name = ControlCharacters.escape(file);
        try (ImageBytes in = ImageBytes.of(file)) {
            return read(name, in, upright);
        } catch (IOException e) {
            throw unreadable(name, reason(file, e), e);
        }
    }

    /** Reads an image from memory, like {@link #read(Path, boolean)}. */
    static BufferedImage read(byte[] bytes, boolean upright) {
        try (ImageBytes in = ImageBytes.of(bytes)) {
            return read(NO_FILE, in, upright);
        } catch (IOException e) {
            throw unreadable(NO_FILE, reason(e), e);
        }
    }

    private static BufferedImage read(String name, ImageBytes in, boolean upright)
            throws IOException {
        ImageMetadata metadata = ImageMetadata.read(in);
        in.seek(0);
        ImageReader reader = reader(name, in, metadata);
        try {
            reader.setInput(in, true, true);
            checkSize(name, in, reader);
            return read(name, reader, metadata, upright);
        } catch (DataException e) {
            throw e;
        } catch (RuntimeException e) {
            // Java's readers throw unchecked exceptions for some damaged files.
            throw unreadable(name, reason(e), e);
        } finally {
            reader.dispose();
        }
    }

    private static DataException unreadable(String name, String reason, Exception cause) {
        return new DataException(
                name
                        + " cannot be read as an image: "
                        + ControlCharacters.escape(reason)
                        + ". Replace or remove it.",
                cause);
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return Files.isSymbolicLink(file)
                    ? "it is a link to a missing file"
                    : "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : reason(e);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Returns the unreadable files with the reasons. Reads all files, on several threads. */
    static Map<Path, String> unreadable(List<Path> files) {
        String[] reasons = new String[files.size()];
        IntStream.range(0, reasons.length)
                .parallel()
                .forEach(
                        i -> {
                            try {
                                read(files.get(i), true);
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

    private static ImageReader reader(String name, ImageBytes in, ImageMetadata metadata) {
        List<ImageReader> readers = new ArrayList<>();
        Iterator<ImageReader> found = ImageIO.getImageReaders(in);
        found.forEachRemaining(readers::add);
        if (readers.isEmpty()) {
            throw new DataException(withoutReader(name, metadata.format()));
        }
        ImageReader chosen =
                readers.stream().filter(PictureFile::isOfJava).findFirst().orElse(readers.get(0));
        readers.stream().filter(other -> other != chosen).forEach(ImageReader::dispose);
        return chosen;
    }

    private static boolean isOfJava(ImageReader reader) {
        ImageReaderSpi provider = reader.getOriginatingProvider();
        return provider != null && provider.getClass().getModule() == ImageIO.class.getModule();
    }

    private static String withoutReader(String name, ImageMetadata.Format format) {
        return switch (format) {
            case WEBP ->
                    name
                            + " is a WebP image, which Java cannot read by itself. Add an ImageIO"
                            + " plugin for WebP to the class path, such as"
                            + " com.twelvemonkeys.imageio:imageio-webp, or convert it to PNG.";
            case HEIF ->
                    name
                            + " is a HEIC or AVIF image, which Java cannot read by itself. Convert"
                            + " it to JPEG or PNG.";
            default ->
                    (name.equals(NO_FILE) ? "The data" : name)
                            + " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF."
                            + " Replace or remove it.";
        };
    }

    private static void checkSize(String name, ImageBytes in, ImageReader reader)
            throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
            throw new DataException(
                    name
                            + " has "
                            + size(reader)
                            + ", but the limit is "
                            + MAX_PIXELS
                            + ". Scale it down or remove it.");
        }
        if (!PixelBound.canContain(in, reader.getWidth(0), reader.getHeight(0))) {
            throw new DataException(
                    name
                            + " is damaged or truncated: it claims to have "
                            + size(reader)
                            + ", but "
                            + in.length()
                            + " bytes cannot contain that many. Replace or remove it.");
        }
    }

    private static String size(ImageReader reader) throws IOException {
        return reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels";
    }

    private static BufferedImage read(
            String name, ImageReader reader, ImageMetadata metadata, boolean upright)
            throws IOException {
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        try {
            BufferedImage image = checked(name, reader.read(0));
            if (warnings.truncated || metadata.truncated()) {
                throw new DataException(name + " is truncated. Replace or remove it.");
            }
            return Orientation.upright(
                    PixelColours.withoutProfile(image), upright ? metadata.orientation() : 1);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Some of Java's image readers wrap the error.
            if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
                throw new DataException(
                        name
                                + " has "
                                + size(reader)
                                + ", which do not fit into the Java heap. Scale it down, increase"
                                + " -Xmx, or remove it.",
                        e);
            }
            throw e;
        }
    }

    private static BufferedImage checked(String name, BufferedImage image) {
        int type = image.getRaster().getTransferType();
        if (image.getColorModel() instanceof ComponentColorModel
                && type != DataBuffer.TYPE_BYTE
                && type != DataBuffer.TYPE_USHORT) {
            throw new DataException(
                    name
                            + " has signed, 32-bit or floating-point channels. Convert it to 8 or"
                            + " 16 bits per channel, or remove it.");
        }
        return image;
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
