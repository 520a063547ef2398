package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Turns pictures into planes of numbers from 0 to 1, resampled where their size differs. */
final class ImageEncoder implements InputEncoder<Image> {

    private final Shape shape;
    private final Resize resize;
    private final int channels;
    private final int height;
    private final int width;

    ImageEncoder(Shape shape, Resize resize) {
        if (shape.dimension() != 3 || (shape.get(0) != 1 && shape.get(0) != 3)) {
            throw new IllegalArgumentException(
                    "A picture has the shape (C, H, W) with C 1 or 3, but this is " + shape);
        }
        this.shape = shape;
        this.resize = resize;
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
        if (!(input.getWrappedImage() instanceof BufferedImage picture)) {
            throw new IllegalArgumentException(
                    "a picture of "
                            + input.getWrappedImage().getClass().getName()
                            + ", but only those of java.awt.image.BufferedImage can be read: use"
                            + " BufferedImageFactory");
        }
        Planes planes = Planes.of(picture, channels);
        if (planes.height() != height || planes.width() != width) {
            planes = resized(planes);
        }
        for (float[] plane : planes.values()) {
            for (float value : plane) {
                into.putFloat(value);
            }
        }
    }

    private Planes resized(Planes planes) {
        return switch (resize) {
            case STRETCH -> Resampling.stretch(planes, height, width);
            case CROP -> Resampling.cover(planes, height, width);
            case REFUSE ->
                    throw new IllegalArgumentException(
                            "a picture of "
                                    + planes.width()
                                    + " x "
                                    + planes.height()
                                    + " (width x height), but the network takes "
                                    + width
                                    + " x "
                                    + height
                                    + ": resize it, or choose another resize in @Backbone");
        };
    }
}
