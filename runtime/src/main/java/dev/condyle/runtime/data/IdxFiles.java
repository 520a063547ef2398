package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.MissingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads data sets in the IDX format of MNIST: one file with greyscale images and one with labels,
 * plain or gzip-compressed. Both files are read and validated completely before the data set is
 * returned.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The format</a>
 */
public final class IdxFiles {

    private IdxFiles() {}

    /**
     * Reads two files. The label bytes are ordinals of an enum.
     *
     * @param images the image file, bytes of shape (N, H, W)
     * @param labels the label file, bytes of shape (N)
     * @param type the enum
     * @throws DataException if a file is missing or damaged, the numbers of images and labels
     *     differ, or a label has no constant
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            Path images, Path labels, Class<E> type) {
        return read(images, labels, LabelSets.of(type));
    }

    /**
     * Reads two files. The label bytes are indices into the given labels.
     *
     * @param images the image file, bytes of shape (N, H, W)
     * @param labels the label file, bytes of shape (N)
     * @param all the labels
     * @throws DataException if a file is missing or damaged, the numbers of images and labels
     *     differ, or a label is out of range
     */
    public static <L> Dataset<Image, L> read(Path images, Path labels, Labels<L> all) {
        return dataset(read(images, 3), read(labels, 1), all);
    }

    /**
     * Reads two streams, such as class-path resources, to their ends and closes them. The label
     * bytes are ordinals of an enum.
     *
     * @param images the images, bytes of shape (N, H, W)
     * @param labels the labels, bytes of shape (N)
     * @param type the enum
     * @throws DataException if a stream is null or damaged, the numbers of images and labels
     *     differ, or a label has no constant
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            InputStream images, InputStream labels, Class<E> type) {
        return read(images, labels, LabelSets.of(type));
    }

    /**
     * Reads two streams to their ends and closes them. The label bytes are indices into the given
     * labels.
     *
     * @param images the images, bytes of shape (N, H, W)
     * @param labels the labels, bytes of shape (N)
     * @param all the labels
     * @throws DataException if a stream is null or damaged, the numbers of images and labels
     *     differ, or a label is out of range
     */
    public static <L> Dataset<Image, L> read(
            InputStream images, InputStream labels, Labels<L> all) {
        try (InputStream first = present("images", images);
                InputStream second = present("labels", labels)) {
            return dataset(
                    IdxArray.read("IDX stream of images", first, 3),
                    IdxArray.read("IDX stream of labels", second, 1),
                    all);
        } catch (IOException e) {
            throw new DataException("An IDX stream cannot be closed: " + e.getMessage(), e);
        }
    }

    private static InputStream present(String what, InputStream stream) {
        if (stream == null) {
            throw new DataException(
                    "The stream of " + what + " is null. Check the name of the resource.");
        }
        return stream;
    }

    private static IdxArray read(Path file, int dimensions) {
        if (!Files.isRegularFile(file)) {
            throw new DataException(MissingFile.file(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return IdxArray.read(ForeignText.escaped(file.toString()), in, dimensions);
        } catch (IOException e) {
            throw new DataException(
                    ForeignText.escaped(file + " cannot be read: " + e.getMessage()), e);
        }
    }

    private static <L> Dataset<Image, L> dataset(IdxArray images, IdxArray labels, Labels<L> all) {
        if (images.size(0) != labels.size(0)) {
            throw new DataException(
                    images.name()
                            + " contains "
                            + images.size(0)
                            + " images, but "
                            + labels.name()
                            + " contains "
                            + labels.size(0)
                            + " labels. Check that the files belong together.");
        }
        for (int i = 0; i < labels.size(0); i++) {
            int label = labels.bytes()[i] & 0xFF;
            if (label >= all.size()) {
                throw new DataException(
                        labels.name()
                                + ": example "
                                + i
                                + " has label "
                                + label
                                + ", but labels must be from 0 to "
                                + (all.size() - 1)
                                + " ("
                                + all
                                + ").");
            }
        }
        return new IdxDataset<>(images, labels, all);
    }
}
