package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws digits with ASCII characters, so that any terminal, log or file can show them. A character
 * is about twice as high as wide, so it represents two pixels, one above the other.
 */
final class DigitArt {

    /** The characters from no ink to full ink. */
    private static final String SHADES = " .:-=+*#%@";

    /**
     * The number of pixels to omit on each side, where the border is empty: the digits are in the
     * middle.
     */
    private static final int BORDER = 2;

    private static final int SIDE = 28 - 2 * BORDER;

    /**
     * The number of images per row: three of 24 characters with gaps of three fill 78 of the 80
     * columns of a terminal.
     */
    private static final int A_ROW = 3;

    private static final String GAP = "   ";

    private final List<Image> images = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

    /**
     * Adds an image.
     *
     * @param image a digit, 28 by 28 pixels
     * @param caption the text below the image; it is cut to the width of the image
     */
    DigitArt add(Image image, String caption) {
        images.add(image);
        captions.add(caption);
        return this;
    }

    /** Returns all images, three side by side. */
    @Override
    public String toString() {
        StringBuilder art = new StringBuilder();
        for (int from = 0; from < images.size(); from += A_ROW) {
            int to = Math.min(images.size(), from + A_ROW);
            for (int y = BORDER; y < BORDER + SIDE; y += 2) {
                StringBuilder line = new StringBuilder();
                for (Image image : images.subList(from, to)) {
                    line.append(scan(image, y)).append(GAP);
                }
                art.append(line.toString().stripTrailing()).append('\n');
            }
            StringBuilder line = new StringBuilder();
            for (String caption : captions.subList(from, to)) {
                line.append(String.format("%-" + SIDE + "." + SIDE + "s", caption)).append(GAP);
            }
            art.append(line.toString().stripTrailing()).append("\n\n");
        }
        return art.toString();
    }

    private static String scan(Image image, int y) {
        Raster pixels = ((BufferedImage) image.getWrappedImage()).getRaster();
        StringBuilder line = new StringBuilder();
        for (int x = BORDER; x < BORDER + SIDE; x++) {
            int ink = pixels.getSample(x, y, 0) + pixels.getSample(x, y + 1, 0);
            line.append(SHADES.charAt(ink * SHADES.length() / 511));
        }
        return line.toString();
    }
}
