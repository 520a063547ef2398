package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.picture.ImageFile;
import dev.condyle.runtime.picture.ImageFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Images of all formats, types of pixels and compressions that Java writes. */
final class ImageKind implements FuzzKind {

    private static final List<String> PIECES =
            List.of(
                    "IHDR",
                    "PLTE",
                    "tRNS",
                    "IDAT",
                    "IEND",
                    "iCCP",
                    "eXIf",
                    "II*\0",
                    "MM\0*",
                    "GIF89a",
                    "BM",
                    "Exif\0\0",
                    "ICC_PROFILE\0",
                    "JFIF\0",
                    "Adobe\0",
                    "RIFF");

    private static final InputEncoder<Image> COLOUR =
            Inputs.image(new Shape(3, 8, 8), Resize.STRETCH);
    private static final InputEncoder<Image> GREY = Inputs.image(new Shape(1, 5, 6), Resize.CROP);

    private Mutator mutator;

    @Override
    public String name() {
        return "image";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    /** Returns an image with gradients and noise. */
    static BufferedImage picture(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xFF << 24 | x * 9 << 16 | y * 11 << 8 | random.nextInt(256));
            }
        }
        return image;
    }

    static List<byte[]> seeds() throws IOException {
        BufferedImage colour = picture(BufferedImage.TYPE_3BYTE_BGR, 13, 11);
        BufferedImage bits = picture(BufferedImage.TYPE_BYTE_BINARY, 37, 9);
        List<byte[]> seeds = new ArrayList<>();
        for (int type :
                new int[] {
                    BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_4BYTE_ABGR,
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    BufferedImage.TYPE_BYTE_BINARY
                }) {
            seeds.add(ImageFiles.written(picture(type, 13, 11), "png", "", false));
        }
        seeds.add(ImageFiles.written(colour, "png", "", true));
        seeds.add(ImageFiles.written(colour, "jpg", "", false));
        seeds.add(ImageFiles.written(colour, "jpg", "", true));
        seeds.add(
                ImageFiles.written(
                        picture(BufferedImage.TYPE_BYTE_GRAY, 20, 17), "jpg", "", false));
        seeds.add(ImageFiles.written(colour, "gif", "", false));
        seeds.add(ImageFiles.written(colour, "bmp", "", false));
        seeds.add(
                ImageFiles.written(
                        picture(BufferedImage.TYPE_BYTE_INDEXED, 13, 11), "bmp", "BI_RLE8", false));
        seeds.add(ImageFiles.written(bits, "bmp", "", false));
        for (String compression : List.of("", "LZW", "JPEG", "ZLib", "PackBits", "Deflate")) {
            seeds.add(ImageFiles.written(colour, "tif", compression, false));
        }
        for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
            seeds.add(ImageFiles.written(bits, "tif", compression, false));
        }
        byte[] jpeg = ImageFiles.written(colour, "jpg", "", false);
        seeds.add(ImageFiles.jpegWithExif(jpeg, ImageFiles.exif(6, ByteOrder.BIG_ENDIAN)));
        seeds.add(
                ImageFiles.withChunk(
                        seeds.get(0), "eXIf", ImageFiles.exif(3, ByteOrder.LITTLE_ENDIAN), true));
        seeds.addAll(
                Resources.all("picture/print.jpg", "picture/print-ycck.jpg", "picture/moving.gif"));
        return seeds;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        List<byte[]> seeds = seeds();
        List<byte[]> all = new ArrayList<>(seeds);
        all.add(ImageFiles.webp(new byte[30], ImageFiles.exif(6, ByteOrder.LITTLE_ENDIAN)));
        mutator = new Mutator(all, PIECES);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            inputs.add(new PictureInput(folder.resolve("valid"), seeds.get(i), i % 2 == 0));
        }
        return inputs;
    }

    @Override
    public Input changed(Random random, Path folder) {
        byte[] bytes = mutator.changed(random);
        if (random.nextBoolean()) {
            ImageSums.correct(bytes);
        }
        return new PictureInput(folder.resolve("a"), bytes, random.nextBoolean());
    }

    /** Encodes an image as training and prediction do. */
    static void encode(Image image) {
        for (InputEncoder<Image> encoder : List.of(COLOUR, GREY)) {
            ByteBuffer row =
                    ByteBuffer.allocate((int) encoder.shape().size() * Float.BYTES)
                            .order(ByteOrder.nativeOrder());
            encoder.encode(image, row);
        }
    }

    private record PictureInput(Path path, byte[] file, boolean inMemory) implements Input {

        @Override
        public long bytes() {
            return file.length;
        }

        @Override
        public Image read() throws IOException {
            Image image = inMemory ? ImageFile.read(file) : ImageFile.read(Files.write(path, file));
            encode(image);
            return image;
        }

        @Override
        public void check(Object read) {
            Image image = (Image) read;
            assertTrue((long) image.getWidth() * image.getHeight() <= 1L << 27);
        }

        @Override
        public String toString() {
            return Base64.getEncoder().encodeToString(file);
        }
    }
}
