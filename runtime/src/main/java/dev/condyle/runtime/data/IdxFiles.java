package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.internal.text.MissingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads MNIST's IDX format: a file of grey pictures and one of labels, each either plain or packed
 * with gzip. Both are checked whole before an example is given.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The format</a>
 */
public final class IdxFiles {

    private IdxFiles() {}

    /**
     * Reads two files whose labels are the constants of an enum, by their order.
     *
     * @param images pictures, bytes of shape (N, H, W)
     * @param labels bytes of shape (N)
     * @param type the enum
     * @throws DataException if a file is missing or not whole, they do not belong together or a
     *     label is no constant
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            Path images, Path labels, Class<E> type) {
        return read(images, labels, LabelSets.of(type));
    }

    /**
     * Reads two files whose labels are indices into these labels.
     *
     * @throws DataException if a file is missing or not whole, they do not belong together or a
     *     label is out of range
     */
    public static <L> Dataset<Image, L> read(Path images, Path labels, Labels<L> all) {
        return dataset(read(images, 3), read(labels, 1), all);
    }

    /**
     * Reads two streams to their ends, as from a class's resources, and closes them. Labels are the
     * constants of an enum, by their order.
     *
     * @throws DataException if a stream is not whole, they do not belong together or a label is no
     *     constant
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            InputStream images, InputStream labels, Class<E> type) {
        return read(images, labels, LabelSets.of(type));
    }

    /**
     * Reads two streams to their ends and closes them. Labels are indices into these labels.
     *
     * @throws DataException if a stream is not whole, they do not belong together or a label is out
     *     of range
     */
    public static <L> Dataset<Image, L> read(
            InputStream images, InputStream labels, Labels<L> all) {
        try (InputStream first = present("pictures", images);
                InputStream second = present("labels", labels)) {
            return dataset(
                    IdxArray.read("IDX stream of pictures", first, 3),
                    IdxArray.read("IDX stream of labels", second, 1),
                    all);
        } catch (IOException e) {
            throw new DataException("An IDX stream cannot be closed: " + e.getMessage(), e);
        }
    }

    private static InputStream present(String what, InputStream stream) {
        if (stream == null) {
            throw new DataException(
                    "The stream of " + what + " is null. Is the name of the resource right?");
        }
        return stream;
    }

    private static IdxArray read(Path file, int dimensions) {
        if (!Files.isRegularFile(file)) {
            throw new DataException(MissingFile.file(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return IdxArray.read(file.toString(), in, dimensions);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <L> Dataset<Image, L> dataset(IdxArray images, IdxArray labels, Labels<L> all) {
        if (images.size(0) != labels.size(0)) {
            throw new DataException(
                    images.name()
                            + " holds "
                            + images.size(0)
                            + " pictures, but "
                            + labels.name()
                            + " holds "
                            + labels.size(0)
                            + " labels. Do they belong together?");
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
                                + ", but the labels go from 0 to "
                                + (all.size() - 1)
                                + " ("
                                + all
                                + ").");
            }
        }
        return new IdxDataset<>(images, labels, all);
    }
}
