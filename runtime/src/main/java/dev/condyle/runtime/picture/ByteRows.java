package dev.condyle.runtime.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an image as bytes, with the channels grey, or red, green and blue. Transparent pixels
 * are blended with white. Rows of the most common pixel layouts are used in place; others are
 * converted.
 */
final class ByteRows {

    private final Raster raster;
    private final @Nullable PixelRows others; // null: rows are where they are
    private final int[] argb;
    private final ByteRow converted;

    /**
     * Creates the rows of an image.
     *
     * @param picture the image
     * @param channels 1 or 3
     */
    ByteRows(BufferedImage picture, int channels) {
        raster = picture.getRaster();
        int width = picture.getWidth();
        int[] order = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
        boolean inPlace =
                picture.getType()
                        == (channels == 1
                                ? BufferedImage.TYPE_BYTE_GRAY
                                : BufferedImage.TYPE_3BYTE_BGR);
        others = inPlace ? null : new PixelRows(picture);
        argb = new int[inPlace ? 0 : width];
        converted = new ByteRow(new byte[inPlace ? 0 : channels * width], 0, channels, order);
    }

    /** Returns row y, from 0. It is valid until the next call. */
    ByteRow row(int y) {
        if (others == null) {
            return inPlace(y);
        }
        others.read(y, argb);
        byte[] bytes = converted.bytes();
        if (converted.channels() == 1) {
            toGrey(bytes);
        } else {
            toColours(bytes);
        }
        return converted;
    }

    private ByteRow inPlace(int y) {
        ComponentSampleModel model = (ComponentSampleModel) raster.getSampleModel();
        DataBufferByte buffer = (DataBufferByte) raster.getDataBuffer();
        int row = raster.getMinY() - raster.getSampleModelTranslateY() + y;
        int column = raster.getMinX() - raster.getSampleModelTranslateX();
        int step = model.getPixelStride();
        int start = buffer.getOffset() + row * model.getScanlineStride() + column * step;
        return new ByteRow(buffer.getData(), start, step, model.getBandOffsets());
    }

    private void toGrey(byte[] bytes) {
        for (int x = 0; x < argb.length; x++) {
            int pixel = argb[x];
            int alpha = pixel >>> 24;
            int red = onWhite(pixel >> 16 & 0xFF, alpha);
            int green = onWhite(pixel >> 8 & 0xFF, alpha);
            int blue = onWhite(pixel & 0xFF, alpha);
            // 0.299, 0.587 and 0.114 in units of 2^-16, rounded to the nearest.
            bytes[x] = (byte) (19_595 * red + 38_470 * green + 7_471 * blue + 0x8000 >> 16);
        }
    }

    private void toColours(byte[] bytes) {
        for (int x = 0; x < argb.length; x++) {
            int pixel = argb[x];
            int alpha = pixel >>> 24;
            bytes[3 * x] = (byte) onWhite(pixel >> 16 & 0xFF, alpha);
            bytes[3 * x + 1] = (byte) onWhite(pixel >> 8 & 0xFF, alpha);
            bytes[3 * x + 2] = (byte) onWhite(pixel & 0xFF, alpha);
        }
    }

    /** Blends a value with white, rounded to the nearest. */
    private static int onWhite(int value, int alpha) {
        return alpha == 0xFF ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
