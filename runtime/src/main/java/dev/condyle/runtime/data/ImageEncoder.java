package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Turns pictures into numbers as {@link Inputs#image} says, row by row. */
final class ImageEncoder implements InputEncoder<Image> {

    private final Shape shape;
    private final Resize resize;
    private final int channels;
    private final int height;
    private final int width;

    ImageEncoder(Shape shape, Resize resize) {
        this.shape = Shapes.checked(shape);
        this.resize = Objects.requireNonNull(resize, "resize");
        if (shape.dimension() != 3 || shape.get(0) != 1 && shape.get(0) != 3) {
            throw new IllegalArgumentException(
                    "The shape of a picture is (C, H, W) with C 1 or 3, not " + shape);
        }
        channels = (int) shape.get(0);
        height = (int) shape.get(1);
        width = (int) shape.get(2);
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
        FloatBuffer floats = into.asFloatBuffer();
        if (picture.getWidth() == width && picture.getHeight() == height) {
            copy(picture, floats);
        } else if (resize == Resize.REFUSE) {
            throw new DataException(
                    "The picture is "
                            + picture.getWidth()
                            + " wide and "
                            + picture.getHeight()
                            + " high, but the network takes "
                            + width
                            + " by "
                            + height
                            + ". Resize it, or choose Resize.STRETCH or Resize.CROP.");
        } else {
            resample(picture, floats);
        }
        into.position(into.position() + channels * height * width * Float.BYTES);
    }

    private static BufferedImage picture(Image image) {
        if (image.getWrappedImage() instanceof BufferedImage picture) {
            return picture;
        }
        // Another library's picture, such as OpenCV's: PNG is what all of them write without loss.
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            image.save(png, "png");
            return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        } catch (IOException e) {
            throw new DataException("The picture cannot be read: " + e.getMessage(), e);
        }
    }

    private void copy(BufferedImage picture, FloatBuffer into) {
        PixelRows rows = new PixelRows(picture);
        int[] argb = new int[width];
        int[] planes = new int[channels * width];
        int start = into.position();
        for (int y = 0; y < height; y++) {
            rows.read(y, argb);
            toPlanes(argb, planes);
            for (int i = 0; i < planes.length; i++) {
                into.put(start + (i / width * height + y) * width + i % width, planes[i] / 255f);
            }
        }
    }

    private void resample(BufferedImage picture, FloatBuffer into) {
        int oldWidth = picture.getWidth();
        int oldHeight = picture.getHeight();
        double seenWidth = oldWidth;
        double seenHeight = oldHeight;
        if (resize == Resize.CROP) {
            double ratio = (double) width / height;
            seenWidth = Math.min(oldWidth, ratio * oldHeight);
            seenHeight = Math.min(oldHeight, oldWidth / ratio);
        }
        ResampleAxis across = ResampleAxis.ofMiddle(oldWidth, seenWidth, width);
        ResampleAxis down = ResampleAxis.ofMiddle(oldHeight, seenHeight, height);
        PixelRows rows = new PixelRows(picture);
        int[] argb = new int[oldWidth];
        int[] planes = new int[channels * oldWidth];
        int[] mixed = new int[channels * width];
        int[] out = new int[channels * height * width];
        Arrays.fill(out, ResampleAxis.HALF);
        // Each old row is read once and added to the new rows that it counts for. Those follow one
        // another, and the first of them only ever moves down.
        int top = 0;
        for (int y = 0; y < oldHeight; y++) {
            while (top < height && down.first()[top] + down.weights()[top].length <= y) {
                top++;
            }
            if (top == height || down.first()[top] > y) {
                continue;
            }
            rows.read(y, argb);
            toPlanes(argb, planes);
            for (int c = 0; c < channels; c++) {
                across.mix(planes, c * oldWidth, mixed, c * width);
            }
            for (int i = top; i < height && down.first()[i] <= y; i++) {
                add(down.weight(i, y), mixed, out, i);
            }
        }
        for (int sum : out) {
            into.put(ResampleAxis.pixel(sum) / 255f);
        }
    }

    private void add(int weight, int[] mixed, int[] out, int y) {
        if (weight == 0) {
            return;
        }
        for (int c = 0; c < channels; c++) {
            int from = c * width;
            int to = (c * height + y) * width;
            for (int x = 0; x < width; x++) {
                out[to + x] += weight * mixed[from + x];
            }
        }
    }

    /** Turns a row of ARGB into one row a channel, from 0 to 255. */
    private void toPlanes(int[] argb, int[] planes) {
        int length = argb.length;
        for (int x = 0; x < length; x++) {
            int pixel = argb[x];
            int alpha = pixel >>> 24;
            int red = onWhite(pixel >> 16 & 0xFF, alpha);
            int green = onWhite(pixel >> 8 & 0xFF, alpha);
            int blue = onWhite(pixel & 0xFF, alpha);
            if (channels == 1) {
                // .299, .587 and .114 in units of 2^-16, rounded to the nearest.
                planes[x] = 19_595 * red + 38_470 * green + 7_471 * blue + 0x8000 >> 16;
            } else {
                planes[x] = red;
                planes[length + x] = green;
                planes[2 * length + x] = blue;
            }
        }
    }

    /** A value laid on white, rounded to the nearest. */
    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    @Override
    public InputEncoder<Image> augmented(List<Augmentation> changes, long seed) {
        float[] one = new float[channels];
        Arrays.fill(one, 1);
        return new AugmentingEncoder(this, new float[channels], one, List.copyOf(changes), seed);
    }
}
