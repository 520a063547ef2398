package dev.condyle.runtime.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;

/**
 * The channels of a picture, each row by row, from 0 to 1.
 *
 * @param values one array a channel
 */
record Planes(float[][] values, int height, int width) {

    /** Reads a picture as grey (1 channel) or as red, green and blue (3). */
    static Planes of(BufferedImage picture, int channels) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[][] values = new float[channels][Math.multiplyExact(width, height)];
        if (channels == 1 && isPlainGrey(picture)) {
            copyGrey(picture, values[0]);
        } else {
            copyColours(picture, values);
        }
        return new Planes(values, height, width);
    }

    // getRGB() would pass such a picture through a colour space that changes its values.
    private static boolean isPlainGrey(BufferedImage picture) {
        return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && picture.getRaster().getNumBands() == 1
                && picture.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE;
    }

    private static void copyGrey(BufferedImage picture, float[] plane) {
        int[] samples =
                picture.getRaster()
                        .getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
        for (int i = 0; i < samples.length; i++) {
            plane[i] = samples[i] / 255f;
        }
    }

    private static void copyColours(BufferedImage picture, float[][] planes) {
        int width = picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                put(row[x], planes, y * width + x);
            }
        }
    }

    private static void put(int argb, float[][] planes, int at) {
        float alpha = (argb >>> 24) / 255f;
        float red = onWhite(argb >> 16 & 255, alpha);
        float green = onWhite(argb >> 8 & 255, alpha);
        float blue = onWhite(argb & 255, alpha);
        if (planes.length == 1) {
            planes[0][at] = 0.299f * red + 0.587f * green + 0.114f * blue;
        } else {
            planes[0][at] = red;
            planes[1][at] = green;
            planes[2][at] = blue;
        }
    }

    private static float onWhite(int value, float alpha) {
        return alpha == 1 ? value / 255f : value / 255f * alpha + 1 - alpha;
    }
}
