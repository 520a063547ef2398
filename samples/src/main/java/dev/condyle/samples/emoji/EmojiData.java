package dev.condyle.samples.emoji;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.ImageFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The images of the sample. */
public final class EmojiData {

    private EmojiData() {}

    /**
     * Returns the 729 emoji that are included in the sample, or the images of the folder {@code
     * -Ddata}.
     *
     * @throws IOException if the emoji cannot be read
     */
    static Dataset<Image, EmojiGroup> read() throws IOException {
        String folder = System.getProperty("data");
        if (folder == null) {
            return shipped();
        }
        System.out.println(
                """
                The subfolders of %s must have the names of EmojiGroup's constants.
                Labels are compiled in: for other classes, edit that enum.
                """
                        .formatted(folder));
        return ImageFolder.read(Path.of(folder), EmojiGroup.class);
    }

    /**
     * Returns the emoji of the sample. See {@code ORIGIN-emoji.txt} in the same package for their
     * origin.
     *
     * @throws IOException if they cannot be read
     */
    public static Dataset<Image, EmojiGroup> shipped() throws IOException {
        try (InputStream zip = EmojiData.class.getResourceAsStream("emoji.zip")) {
            if (zip == null) {
                throw new IOException("emoji.zip is missing on the class path");
            }
            return EmojiZip.read(zip);
        }
    }
}
