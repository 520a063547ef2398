package dev.condyle.samples.imagenet;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.picture.ImageFile;
import dev.condyle.samples.emoji.Emoji;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The picture to classify.
 *
 * @param name the name to print
 * @param image the pixels
 */
record Picture(String name, Image image) {

    private static final String SCORPION = "animals_nature/1f982.png";

    /**
     * Reads a file, or a drawing of a scorpion from the sample {@code emoji} if the path is blank.
     *
     * @throws DataException if the file is not an image
     * @throws IOException if the drawing cannot be read
     */
    static Picture read(String path) throws IOException {
        if (path.isBlank()) {
            return new Picture("a drawing of a scorpion", scorpion());
        }
        Path file = Path.of(path);
        return new Picture(String.valueOf(file.getFileName()), ImageFile.read(file));
    }

    /** See {@code ORIGIN-emoji.txt} in the package of the sample emoji for its origin. */
    private static Image scorpion() throws IOException {
        try (InputStream resource = Emoji.class.getResourceAsStream("emoji.zip")) {
            if (resource == null) {
                throw new IOException("emoji.zip is missing on the class path");
            }
            ZipInputStream zip = new ZipInputStream(resource);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(SCORPION)) {
                    return ImageFile.read(zip);
                }
            }
            throw new IOException(SCORPION + " is missing in emoji.zip");
        }
    }
}
