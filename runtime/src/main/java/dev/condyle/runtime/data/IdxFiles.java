package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pictures and labels from a pair of files in the IDX format of <a
 * href="https://yann.lecun.org/exdb/mnist/">MNIST</a>, plain or gzipped: grey pictures of one byte
 * a pixel, and a byte a label. All is kept in memory.
 */
public final class IdxFiles {

    private IdxFiles() {}

    /**
     * Reads a data set whose label 0 is the first constant of an enum.
     *
     * @throws MalformedDataException if a file is not what it should be, there are not as many
     *     labels as pictures, or a label is outside the enum
     * @throws UncheckedIOException if a file cannot be read
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            Path images, Path labels, Class<E> type) {
        return read(images, labels, LabelSets.of(type));
    }

    /** Reads a data set whose label 0 is the first of the given labels; otherwise as above. */
    public static <L> Dataset<Image, L> read(Path images, Path labels, Labels<L> set) {
        try (InputStream imageBytes = Files.newInputStream(images);
                InputStream labelBytes = Files.newInputStream(labels)) {
            return read(
                    IdxArray.read(imageBytes, images.toString(), 3),
                    IdxArray.read(labelBytes, labels.toString(), 1),
                    set);
        } catch (IOException e) {
            throw new UncheckedIOException("The IDX files could not be read: " + e, e);
        }
    }

    /**
     * Reads a data set from streams, which stay open.
     *
     * @throws MalformedDataException as with files
     * @throws UncheckedIOException if a stream cannot be read
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(
            InputStream images, InputStream labels, Class<E> type) {
        try {
            return read(
                    IdxArray.read(images, "the IDX pictures", 3),
                    IdxArray.read(labels, "the IDX labels", 1),
                    LabelSets.of(type));
        } catch (IOException e) {
            throw new UncheckedIOException("The IDX data could not be read: " + e, e);
        }
    }

    private static <L> Dataset<Image, L> read(IdxArray images, IdxArray labels, Labels<L> set) {
        if (images.length(0) != labels.length(0)) {
            throw new MalformedDataException(
                    images.name()
                            + " has "
                            + images.length(0)
                            + " pictures, but "
                            + labels.name()
                            + " has "
                            + labels.length(0)
                            + " labels: take two files that belong together.");
        }
        if (images.length(1) == 0 || images.length(2) == 0) {
            throw new MalformedDataException(
                    images.name()
                            + " has pictures of "
                            + images.length(2)
                            + " x "
                            + images.length(1)
                            + " pixels: there is nothing to see.");
        }
        List<Image> inputs = new ArrayList<>();
        List<L> targets = new ArrayList<>();
        for (int i = 0; i < images.length(0); i++) {
            inputs.add(picture(images, i));
            targets.add(label(labels, i, set));
        }
        return Dataset.of(inputs, targets);
    }

    private static <L> L label(IdxArray labels, int index, Labels<L> set) {
        int label = labels.bytes()[index] & 255;
        if (label >= set.size()) {
            throw new MalformedDataException(
                    "Label "
                            + index
                            + " of "
                            + labels.name()
                            + " is "
                            + label
                            + ", but there are only the "
                            + set.size()
                            + " labels "
                            + String.join(", ", set.names())
                            + ".");
        }
        return set.values().get(label);
    }

    private static Image picture(IdxArray images, int index) {
        int height = images.length(1);
        int width = images.length(2);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = new byte[width * height];
        System.arraycopy(images.bytes(), index * pixels.length, pixels, 0, pixels.length);
        picture.getRaster().setDataElements(0, 0, width, height, pixels);
        return ImageFactory.getInstance().fromImage(picture);
    }
}
