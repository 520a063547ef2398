package dev.condyle.runtime.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Reads an image row by row as packed ARGB. Common layouts are read without calling the colour
 * model for each pixel, which is many times faster. Grey values are not converted: Java's colour
 * model would interpret them as linear light and brighten them.
 */
final class PixelRows {

    private final BufferedImage image;
    private final Raster raster;
    private final int width;
    private final Layout layout;
    private byte @Nullable [] bytes; // null before the first row
    private final int[] samples;

    private enum Layout {
        GREY,
        GREY_SAMPLES,
        RGB_BYTES,
        RGBA_BYTES,
        RGB_INTS,
        ARGB_INTS,
        OTHER
    }

    PixelRows(BufferedImage image) {
        this.image = image;
        raster = image.getRaster();
        width = image.getWidth();
        layout = layout(image);
        samples = new int[layout == Layout.GREY_SAMPLES ? width * raster.getNumBands() : 0];
    }

    private static Layout layout(BufferedImage image) {
        switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY:
                return Layout.GREY;
            case BufferedImage.TYPE_3BYTE_BGR:
                return Layout.RGB_BYTES;
            case BufferedImage.TYPE_4BYTE_ABGR:
                return Layout.RGBA_BYTES;
            case BufferedImage.TYPE_INT_RGB:
                return Layout.RGB_INTS;
            case BufferedImage.TYPE_INT_ARGB:
                return Layout.ARGB_INTS;
            default:
                boolean grey =
                        image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                                && !(image.getColorModel() instanceof IndexColorModel)
                                && !image.isAlphaPremultiplied()
                                && (image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE
                                        || image.getRaster().getTransferType()
                                                == DataBuffer.TYPE_USHORT);
                return grey ? Layout.GREY_SAMPLES : Layout.OTHER;
        }
    }

    /** Reads row y, from 0, into an array with one number per pixel. */
    void read(int y, int[] argb) {
        int x = raster.getMinX();
        int row = raster.getMinY() + y;
        switch (layout) {
            case GREY -> {
                byte[] read = bytes(x, row);
                for (int i = 0; i < width; i++) {
                    argb[i] = grey(read[i] & 0xFF, 0xFF);
                }
            }
            case GREY_SAMPLES -> readSamples(x, row, argb);
            case RGB_BYTES -> {
                byte[] read = bytes(x, row);
                for (int i = 0; i < width; i++) {
                    argb[i] = 0xFF << 24 | rgb(read, 3 * i);
                }
            }
            case RGBA_BYTES -> {
                byte[] read = bytes(x, row);
                for (int i = 0; i < width; i++) {
                    argb[i] = (read[4 * i + 3] & 0xFF) << 24 | rgb(read, 4 * i);
                }
            }
            case RGB_INTS -> {
                raster.getDataElements(x, row, width, 1, argb);
                for (int i = 0; i < width; i++) {
                    argb[i] |= 0xFF << 24;
                }
            }
            case ARGB_INTS -> raster.getDataElements(x, row, width, 1, argb);
            default -> image.getRGB(0, y, width, 1, argb, 0, width);
        }
    }

    private byte[] bytes(int x, int row) {
        byte[] read = (byte[]) raster.getDataElements(x, row, width, 1, bytes);
        bytes = read;
        return read;
    }

    private static int rgb(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
    }

    private void readSamples(int x, int row, int[] argb) {
        raster.getPixels(x, row, width, 1, samples);
        int bands = raster.getNumBands();
        int max = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int i = 0; i < width; i++) {
            int alpha = bands > 1 ? byteOf(samples[i * bands + 1], max) : 0xFF;
            argb[i] = grey(byteOf(samples[i * bands], max), alpha);
        }
    }

    private static int byteOf(int sample, int max) {
        return (sample * 0xFF + max / 2) / max;
    }

    private static int grey(int value, int alpha) {
        return alpha << 24 | value << 16 | value << 8 | value;
    }
}
