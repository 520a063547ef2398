package dev.condyle.samples.tags;

import ai.djl.util.JsonUtils;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.picture.ImageTable;
import dev.condyle.samples.emoji.Emoji;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * The emoji with their tags, and the results of scikit-learn on them. The images stay in the zip
 * file of the sample {@code emoji}, which is copied out of the class path.
 */
final class TaggedEmoji implements AutoCloseable {

    /** The fraction of the emoji in the test part. */
    static final double TEST = 0.2;

    private final Path copy;
    private final FileSystem zip;
    private final ImageTable<Set<Tag>> images;

    private TaggedEmoji(Path copy, FileSystem zip) {
        this.copy = copy;
        this.zip = zip;
        images =
                ImageTable.read(
                        CsvFile.of(TaggedEmoji.class.getResource("tags.csv")),
                        zip.getPath("/"),
                        "file",
                        row -> row.constants("tags", "|", Tag.class));
    }

    /**
     * Opens the images. See {@code ORIGIN.txt} in the same package for the origin of the tags.
     *
     * @throws IOException if they cannot be read
     */
    static TaggedEmoji open() throws IOException {
        Path copy = Files.createTempFile("emoji", ".zip");
        try (InputStream resource = Emoji.class.getResourceAsStream("emoji.zip")) {
            if (resource == null) {
                throw new IOException("emoji.zip is missing on the class path");
            }
            Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return new TaggedEmoji(copy, FileSystems.newFileSystem(copy));
    }

    /** Returns all 459 emoji. Some have no tag. */
    ImageTable<Set<Tag>> images() {
        return images;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.delete(copy);
    }

    /**
     * Returns the results that {@code tags.py}, a test fixture, computed.
     *
     * @throws IOException if the results cannot be read
     */
    static Reference reference() throws IOException {
        try (InputStream json = TaggedEmoji.class.getResourceAsStream("reference.json")) {
            if (json == null) {
                throw new IOException("reference.json is missing on the class path");
            }
            return JsonUtils.GSON.fromJson(
                    new InputStreamReader(json, StandardCharsets.UTF_8), Reference.class);
        }
    }

    /**
     * The results of scikit-learn.
     *
     * @param scikitLearn the version of scikit-learn
     * @param splits the result for each split
     */
    record Reference(String scikitLearn, List<Score> splits) {}

    /**
     * The results for one split.
     *
     * @param seed the seed of the split
     * @param testRows the CRC-32 of the indices of the test rows, from 0, separated by commas
     * @param f1 the micro-averaged F1 scores
     */
    record Score(long seed, long testRows, F1 f1) {}

    /**
     * The micro-averaged F1 scores of one logistic regression per tag, on the features of the same
     * frozen network.
     *
     * @param logistic the score with equal weights
     * @param balanced the score with balanced weights
     */
    record F1(double logistic, double balanced) {}
}
