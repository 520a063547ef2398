package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.IdxFiles;
import dev.condyle.runtime.data.LabelSets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Pairs of IDX files, plain and compressed. The content of a compressed file is also changed. */
final class IdxKind implements FuzzKind {

    private static final int LABELS = 10;

    private final byte[] images = idx(0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 3);
    private final byte[] labels = idx(0, 0, 8, 1, 0, 0, 0, 4);
    private Mutator imageMutator;
    private Mutator labelMutator;

    private static byte[] idx(int... header) {
        int size = header.length == 8 ? 4 : 24;
        byte[] bytes = new byte[header.length + size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < header.length ? header[i] : size == 4 ? i % LABELS : 37 * i);
        }
        return bytes;
    }

    @Override
    public String name() {
        return "idx";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        byte[] packedImages = Resources.gzip(images);
        byte[] packedLabels = Resources.gzip(labels);
        imageMutator = new Mutator(List.of(images, packedImages, labels), List.of());
        labelMutator = new Mutator(List.of(labels, packedLabels, images), List.of());
        return List.of(
                new PairInput(folder, images, labels),
                new PairInput(folder, packedImages, packedLabels));
    }

    private static byte[] part(byte[] valid, boolean change, Mutator mutator, Random random)
            throws IOException {
        if (!change) {
            return random.nextInt(4) == 0 ? Resources.gzip(valid) : valid;
        }
        return switch (random.nextInt(3)) {
            case 0 -> mutator.changed(random);
            case 1 -> mutator.changed(valid, random);
            default -> Resources.gzip(mutator.changed(valid, random));
        };
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        int which = random.nextInt(3);
        return new PairInput(
                folder,
                part(images, which != 0, imageMutator, random),
                part(labels, which != 1, labelMutator, random));
    }

    private record PairInput(Path folder, byte[] images, byte[] labels) implements Input {

        @Override
        public long bytes() {
            return images.length + labels.length;
        }

        @Override
        public Dataset<Image, Integer> read() throws IOException {
            if (images.length % 2 == 0) {
                return IdxFiles.read(
                        new ByteArrayInputStream(images),
                        new ByteArrayInputStream(labels),
                        LabelSets.ofCount(LABELS));
            }
            return IdxFiles.read(
                    Files.write(folder.resolve("images"), images),
                    Files.write(folder.resolve("labels"), labels),
                    LabelSets.ofCount(LABELS));
        }

        private static byte[] plain(byte[] bytes) throws IOException {
            boolean packed = bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
            return packed
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes;
        }

        /** Compares every pixel and label. */
        @Override
        public void check(Object read) throws IOException {
            Dataset<?, ?> data = (Dataset<?, ?>) read;
            ByteBuffer pixels = ByteBuffer.wrap(plain(images));
            ByteBuffer classes = ByteBuffer.wrap(plain(labels));
            assertEquals(0x803, pixels.getInt());
            assertEquals(0x801, classes.getInt());
            assertEquals(classes.getInt(), data.size());
            assertEquals(pixels.getInt(), data.size());
            int height = pixels.getInt();
            int width = pixels.getInt();
            for (int i = 0; i < data.size(); i++) {
                assertEquals(classes.get() & 0xFF, data.label(i));
                BufferedImage image = (BufferedImage) ((Image) data.input(i)).getWrappedImage();
                assertEquals(width, image.getWidth());
                assertEquals(height, image.getHeight());
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        assertEquals(pixels.get() & 0xFF, image.getRaster().getSample(x, y, 0));
                    }
                }
            }
            assertEquals(0, pixels.remaining());
            assertEquals(0, classes.remaining());
        }
    }
}
