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
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.encode.InputShapes;
import dev.condyle.runtime.internal.encode.JoinedEncoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javax.imageio.ImageIO;

/** Encodes images as FLOAT32, in channels-last order. */
@SuppressWarnings("exports") // Only Condyle itself reads published preprocessing.
public final class ImageEncoder implements AugmentableEncoder<Image> {

    private final Shape shape;
    private final Framing framing;
    private final int channels;
    private final PictureSize size;
    private final PixelScale scale;
    private final float[][] ofBytes;

    private ImageEncoder(Shape shape, Framing framing, PixelScale scale) {
        this.shape = shape;
        this.framing = framing;
        this.scale = scale;
        ofBytes = scale.ofBytes();
        channels = (int) shape.get(0);
        size = new PictureSize((int) shape.get(1), (int) shape.get(2));
    }

    /** Returns an encoder that produces values from 0 to 1. */
    public static ImageEncoder plain(Shape shape, Resize resize) {
        return new ImageEncoder(
                checked(shape), new WholeFraming(resize), PixelScale.none((int) shape.get(0)));
    }

    /** Returns an encoder that normalises each channel by a mean and a standard deviation. */
    public static ImageEncoder scaled(Shape shape, Resize resize, float[] mean, float[] std) {
        return new ImageEncoder(
                checked(shape),
                new WholeFraming(resize),
                PixelScale.checked(shape.get(0), mean, std));
    }

    /**
     * Returns an encoder that encodes images as published with the weights of a network. What is
     * not published, or not used, remains as it is.
     *
     * @param encoder the encoder of an image, or of several inputs
     * @param part the index of the image among several inputs; otherwise 0
     * @param published the published preprocessing
     * @param normalization whether its normalisation is used; if it is for another number of
     *     channels, the average of its values is used for each channel
     * @param resize whether its resizing is used, with its crop and its interpolation
     * @throws IllegalArgumentException if the input is not an image
     * @throws dev.condyle.runtime.weights.WeightsException if the resizing is used, but not
     *     supported; the message does not contain the file name
     */
    public static <I> InputEncoder<I> with(
            InputEncoder<I> encoder,
            int part,
            ImagePreprocessing published,
            boolean normalization,
            boolean resize) {
        if (encoder instanceof JoinedEncoder<I> joined) {
            return joined.mapEncoder(
                    part,
                    new JoinedEncoder.EncoderMapper() {
                        @Override
                        public <C> InputEncoder<C> map(InputEncoder<C> image) {
                            return with(image, 0, published, normalization, resize);
                        }
                    });
        }
        if (encoder instanceof AugmentableEncoder<I> images && part == 0) {
            return images.with(published, normalization, resize);
        }
        throw new IllegalArgumentException("Input " + part + " is not an image.");
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
     * Returns whether an input is an image.
     *
     * @param part the index among several inputs; otherwise 0
     */
    public static boolean encodesImage(InputEncoder<?> encoder, int part) {
        return part(encoder, part) instanceof AugmentableEncoder<?>;
    }

    private static InputEncoder<?> part(InputEncoder<?> encoder, int part) {
        return encoder instanceof JoinedEncoder<?> joined
                ? joined.parts().get(part).encoder()
                : encoder;
    }

    /**
     * Returns the shape (C, H, W) of the images that an encoder creates.
     *
     * @param part the index of the image among several inputs; otherwise 0
     */
    public static Shape shapeOfImage(InputEncoder<?> encoder, int part) {
        return part(encoder, part).shape();
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

    /** Returns the mean of each channel, for values from 0 to 1. */
    public float[] mean() {
        return scale.mean().clone();
    }

    /** Returns the standard deviation of each channel, for values from 0 to 1. */
    public float[] std() {
        return scale.std().clone();
    }

    /** Describes how images are resized, and which part of them is encoded. */
    public String resizing() {
        return framing.toString();
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
        Optional<ResampleAxes> axes =
                framing.axes(new PictureSize(picture.getHeight(), picture.getWidth()), size);
        if (axes.isPresent()) {
            Resampler resampler = new Resampler(rows, axes.get(), channels);
            write((values, y) -> resampler.row(y, values), into.asFloatBuffer());
        } else {
            write((values, y) -> rows.row(y).copy(values), into.asFloatBuffer());
        }
        into.position(into.position() + (int) shape.size() * Float.BYTES);
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

    private void write(ObjIntConsumer<int[]> rows, FloatBuffer into) {
        int[] values = new int[channels * size.width()];
        float[] scaled = new float[values.length];
        for (int y = 0; y < size.height(); y++) {
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
    public NDArray array(NDManager manager, ByteBuffer rows, int count) {
        if (channels == 1) {
            return AugmentableEncoder.super.array(manager, rows, count);
        }
        Shape interleaved = new Shape(count, size.height(), size.width(), channels);
        // The manager owns both arrays. The first one keeps the buffer reachable.
        return manager.create(rows, interleaved, dataType()).transpose(0, 3, 1, 2);
    }

    @Override
    public List<InputArray> arrays() {
        return List.of(new InputArray(shape, dataType(), channels > 1));
    }

    @Override
    public InputEncoder<Image> with(
            ImagePreprocessing published, boolean normalization, boolean resize) {
        PixelScale publishedScale =
                published
                        .normalization()
                        .filter(it -> normalization)
                        .map(it -> PixelScale.of(channels, it))
                        .orElse(scale);
        Framing publishedFraming = framing;
        if (resize) {
            Optional<Framing> cropped = published.supportedResizing().map(CroppedFraming::new);
            publishedFraming = cropped.orElse(framing);
        }
        return new ImageEncoder(shape, publishedFraming, publishedScale);
    }

    @Override
    public InputEncoder<Image> augmented(List<Augmentation> changes, long seed) {
        InputEncoder<Image> plain = new ImageEncoder(shape, framing, PixelScale.none(channels));
        List<ImageChange> all = changes.stream().map(ImageChange.class::cast).toList();
        return new AugmentingEncoder(plain, scale, all, seed);
    }
}
