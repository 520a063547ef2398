package dev.condyle.samples.emoji;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.ImageFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The pictures that the sample learns from. */
final class EmojiData {

    private EmojiData() {}

    /**
     * The 729 emoji that come with the sample, or those of the folder that {@code -Ddata} names.
     *
     * @throws IOException if they cannot be read
     */
    static Dataset<Image, EmojiGroup> read() throws IOException {
        String folder = System.getProperty("data");
        if (folder == null) {
            return shipped();
        }
        System.out.println(
                """
                The sub-folders of %s have to bear the names of EmojiGroup's constants.
                Labels are compiled in: for classes of your own, write their names into that enum.
                """
                        .formatted(folder));
        return ImageFolder.read(Path.of(folder), EmojiGroup.class);
    }

    /** Those that come with the sample; {@code ORIGIN.txt} beside them says whence. */
    static Dataset<Image, EmojiGroup> shipped() throws IOException {
        try (InputStream zip = EmojiData.class.getResourceAsStream("emoji.zip")) {
            if (zip == null) {
                throw new IOException("emoji.zip is missing on the class path");
            }
            return EmojiZip.read(zip);
        }
    }
}
