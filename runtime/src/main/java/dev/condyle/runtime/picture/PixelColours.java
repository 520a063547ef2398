package dev.condyle.runtime.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;

/** Interprets the numbers of an image as sRGB or CMYK without a colour profile, as Pillow does. */
final class PixelColours {

    private static final int INKS = 4;
    private static final int FULL = 255;

    private PixelColours() {}

    /** Returns an RGB or grey image. */
    static BufferedImage withoutProfile(BufferedImage image) {
        BufferedImage converted = fromCmyk(image);
        ColorModel model = converted.getColorModel();
        ColorSpace space = model.getColorSpace();
        if (space.getType() != ColorSpace.TYPE_RGB || space.isCS_sRGB()) {
            return converted;
        }
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ColorModel plain = model;
        if (model instanceof ComponentColorModel) {
            plain =
                    new ComponentColorModel(
                            srgb,
                            model.hasAlpha(),
                            model.isAlphaPremultiplied(),
                            model.getTransparency(),
                            model.getTransferType());
        } else if (model instanceof DirectColorModel direct) {
            plain =
                    new DirectColorModel(
                            srgb,
                            direct.getPixelSize(),
                            direct.getRedMask(),
                            direct.getGreenMask(),
                            direct.getBlueMask(),
                            direct.getAlphaMask(),
                            direct.isAlphaPremultiplied(),
                            direct.getTransferType());
        }
        return new BufferedImage(
                plain, converted.getRaster(), converted.isAlphaPremultiplied(), null);
    }

    /**
     * Converts CMYK to RGB, and returns other images unchanged. Java's own conversion assumes
     * linear light, which makes the colours too bright.
     */
    static BufferedImage fromCmyk(BufferedImage image) {
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_CMYK) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = image.getRaster().getNumBands();
        int excess = Math.max(0, image.getSampleModel().getSampleSize(0) - Byte.SIZE);
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[bands * width];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRaster()
                    .getPixels(
                            image.getRaster().getMinX(),
                            image.getRaster().getMinY() + y,
                            width,
                            1,
                            inks);
            for (int x = 0; x < width; x++) {
                int white = FULL - (inks[bands * x + INKS - 1] >> excess);
                int colour = 0;
                for (int ink = 0; ink < INKS - 1; ink++) {
                    int light = (FULL - (inks[bands * x + ink] >> excess)) * white;
                    colour = colour << Byte.SIZE | (light + FULL / 2) / FULL;
                }
                row[x] = colour;
            }
            screen.getRaster().setDataElements(0, y, width, 1, row);
        }
        return screen;
    }
}
