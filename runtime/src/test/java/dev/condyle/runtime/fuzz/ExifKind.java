package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.picture.ImageFile;
import dev.condyle.runtime.picture.ImageFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** EXIF metadata of JPEG and PNG images. Changed metadata is read or ignored, never rejected. */
final class ExifKind implements FuzzKind {

    private static final int LONGEST = 60_000;

    private Mutator mutator;
    private byte[] jpeg;
    private byte[] png;

    @Override
    public String name() {
        return "exif";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    @Override
    public boolean rejects() {
        return false;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        BufferedImage image = ImageKind.picture(BufferedImage.TYPE_3BYTE_BGR, 7, 5);
        jpeg = ImageFiles.encode(image, "jpg");
        png = ImageFiles.encode(image, "png");
        byte[] exif = ImageFiles.exif(6, ByteOrder.BIG_ENDIAN);
        mutator =
                new Mutator(
                        List.of(exif, ImageFiles.exif(3, ByteOrder.LITTLE_ENDIAN)),
                        List.of("II*\0", "MM\0*", "\1\22\0\3\0\0\0\1", "\0"));
        return List.of(
                new MetadataInput(ImageFiles.jpegWithExif(jpeg, exif), jpeg),
                new MetadataInput(ImageFiles.withChunk(png, "eXIf", exif, true), png));
    }

    @Override
    public Input changed(Random random, Path folder) {
        byte[] exif = mutator.changed(random);
        exif = Arrays.copyOf(exif, Math.min(exif.length, LONGEST));
        return random.nextBoolean()
                ? new MetadataInput(ImageFiles.jpegWithExif(jpeg, exif), jpeg)
                : new MetadataInput(
                        ImageFiles.withChunk(png, "eXIf", exif, random.nextBoolean()), png);
    }

    private record MetadataInput(byte[] file, byte[] plain) implements Input {

        @Override
        public long bytes() {
            return file.length;
        }

        @Override
        public Image read() {
            try {
                return ImageFile.read(file);
            } catch (DataException e) {
                throw new AssertionError("Metadata is rejected.", e);
            }
        }

        /** Only the order of the pixels may change. */
        @Override
        public void check(Object read) {
            assertArrayEquals(pixels(ImageFile.read(plain)), pixels((Image) read));
        }

        private static int[] pixels(Image image) {
            BufferedImage picture = (BufferedImage) image.getWrappedImage();
            int width = picture.getWidth();
            int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
            Arrays.sort(pixels);
            return pixels;
        }

        @Override
        public String toString() {
            return Base64.getEncoder().encodeToString(file);
        }
    }
}
