package dev.condyle.runtime.picture;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.internal.encode.InputShapes;
import dev.condyle.runtime.internal.encode.JoinedEncoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javax.imageio.ImageIO;

/** Encodes images as FLOAT32, in channels-last order. */
public final class ImageEncoder implements AugmentableEncoder<Image> {

    private final Shape shape;
    private final Resize resize;
    private final int channels;
    private final int height;
    private final int width;
    private final PixelScale scale;
    private final float[][] ofBytes;

    private ImageEncoder(Shape shape, Resize resize, PixelScale scale) {
        this.shape = shape;
        this.resize = Objects.requireNonNull(resize, "resize");
        this.scale = scale;
        ofBytes = scale.ofBytes();
        channels = (int) shape.get(0);
        height = (int) shape.get(1);
        width = (int) shape.get(2);
    }

    /** Returns an encoder that produces values from 0 to 1. */
    public static ImageEncoder plain(Shape shape, Resize resize) {
        return new ImageEncoder(checked(shape), resize, PixelScale.none((int) shape.get(0)));
    }

    /** Returns an encoder that normalises each channel by a mean and a standard deviation. */
    public static ImageEncoder scaled(Shape shape, Resize resize, float[] mean, float[] std) {
        return new ImageEncoder(
                checked(shape), resize, PixelScale.checked(shape.get(0), mean, std));
    }

    /**
     * Returns an encoder that randomly changes the images of another encoder in each epoch, and
     * does not change its other inputs. All images of an example are changed in the same way.
     *
     * @param encoder the encoder of an image, or of several inputs with an image among them
     * @param changes the changes, in the order in which they are applied
     * @param seed the seed of the random draws
     * @throws IllegalArgumentException if there are no images
     */
    public static <I> InputEncoder<I> augmented(
            InputEncoder<I> encoder, List<Augmentation> changes, long seed) {
        if (!encodesImages(encoder)) {
            throw new IllegalArgumentException("Only images can be augmented. Remove Fit.augment.");
        }
        return augment(encoder, changes, seed);
    }

    private static boolean encodesImages(InputEncoder<?> encoder) {
        return encoder instanceof JoinedEncoder<?> joined
                ? joined.parts().stream().anyMatch(part -> encodesImages(part.encoder()))
                : encoder instanceof AugmentableEncoder<?>;
    }

    private static <I> InputEncoder<I> augment(
            InputEncoder<I> encoder, List<Augmentation> changes, long seed) {
        if (encoder instanceof JoinedEncoder<I> joined) {
            return joined.mapEncoders(
                    new JoinedEncoder.EncoderMapper() {
                        @Override
                        public <C> InputEncoder<C> map(InputEncoder<C> part) {
                            return augment(part, changes, seed);
                        }
                    });
        }
        return encoder instanceof AugmentableEncoder<I> images
                ? images.augmented(changes, seed)
                : encoder;
    }

    /**
     * Returns the size (H, W) of the images that an encoder creates, or empty if it has inputs that
     * are not images, or images of several sizes.
     */
    public static Optional<Shape> sizeOfImages(InputEncoder<?> encoder) {
        if (encoder instanceof JoinedEncoder<?> joined) {
            List<Optional<Shape>> sizes =
                    joined.parts().stream()
                            .map(part -> sizeOfImages(part.encoder()))
                            .distinct()
                            .toList();
            return sizes.size() == 1 ? sizes.get(0) : Optional.empty();
        }
        return encoder instanceof AugmentableEncoder<?>
                ? Optional.of(encoder.shape().slice(1))
                : Optional.empty();
    }

    private static Shape checked(Shape shape) {
        InputShapes.checked(shape);
        if (shape.dimension() != 3 || shape.get(0) != 1 && shape.get(0) != 3) {
            throw new IllegalArgumentException(
                    "The shape of an image must be (C, H, W) with C 1 or 3, not " + shape);
        }
        return shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(Image input, ByteBuffer into) {
        BufferedImage picture = picture(input);
        ByteRows rows = new ByteRows(picture, channels);
        if (picture.getWidth() == width && picture.getHeight() == height) {
            write((values, y) -> rows.row(y).copy(values), into.asFloatBuffer());
        } else if (resize == Resize.ERROR) {
            throw new DataException(
                    "The image is "
                            + picture.getWidth()
                            + " x "
                            + picture.getHeight()
                            + " pixels, but the network requires "
                            + width
                            + " x "
                            + height
                            + ". Resize it, or choose Resize.STRETCH or Resize.CROP.");
        } else {
            Resampler resampler = new Resampler(rows, across(picture), down(picture), channels);
            write((values, y) -> resampler.row(y, values), into.asFloatBuffer());
        }
        into.position(into.position() + channels * height * width * Float.BYTES);
    }

    private static BufferedImage picture(Image image) {
        if (image.getWrappedImage() instanceof BufferedImage picture) {
            return PixelColours.fromCmyk(picture);
        }
        // An image of another library, such as OpenCV. All of them can write PNG, which is
        // lossless.
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            image.save(png, "png");
            return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        } catch (IOException e) {
            throw new DataException("The image cannot be read: " + e.getMessage(), e);
        }
    }

    private ResampleAxis across(BufferedImage picture) {
        double ratio = (double) width / height;
        double seen =
                resize == Resize.CROP
                        ? Math.min(picture.getWidth(), ratio * picture.getHeight())
                        : picture.getWidth();
        return ResampleAxis.ofMiddle(picture.getWidth(), seen, width);
    }

    private ResampleAxis down(BufferedImage picture) {
        double ratio = (double) width / height;
        double seen =
                resize == Resize.CROP
                        ? Math.min(picture.getHeight(), picture.getWidth() / ratio)
                        : picture.getHeight();
        return ResampleAxis.ofMiddle(picture.getHeight(), seen, height);
    }

    private void write(ObjIntConsumer<int[]> rows, FloatBuffer into) {
        int[] values = new int[channels * width];
        float[] scaled = new float[values.length];
        for (int y = 0; y < height; y++) {
            rows.accept(values, y);
            for (int c = 0; c < channels; c++) {
                float[] ofByte = ofBytes[c];
                for (int i = c; i < values.length; i += channels) {
                    scaled[i] = ofByte[values[i]];
                }
            }
            into.put(scaled);
        }
    }

    /**
     * The memory layout is channels-last, like that of image files, because convolutions are faster
     * with it.
     */
    @Override
    public NDArray array(NDManager manager, ByteBuffer rows, int size) {
        if (channels == 1) {
            return AugmentableEncoder.super.array(manager, rows, size);
        }
        Shape interleaved = new Shape(size, height, width, channels);
        // The manager owns both arrays. The first one keeps the buffer reachable.
        return manager.create(rows, interleaved, dataType()).transpose(0, 3, 1, 2);
    }

    @Override
    public List<InputArray> arrays() {
        return List.of(new InputArray(shape, dataType(), channels > 1));
    }

    @Override
    public InputEncoder<Image> augmented(List<Augmentation> changes, long seed) {
        InputEncoder<Image> plain = plain(shape, resize);
        List<ImageChange> all = changes.stream().map(ImageChange.class::cast).toList();
        return new AugmentingEncoder(plain, scale, all, seed);
    }
}
