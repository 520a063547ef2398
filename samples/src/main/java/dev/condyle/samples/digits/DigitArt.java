package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws digits in plain characters, so that any terminal, log or file can show them. A character is
 * about twice as high as wide, so it stands for two pixels, one above the other.
 */
final class DigitArt {

    /** From no ink to full ink. */
    private static final String SHADES = " .:-=+*#%@";

    /** The digits stand in the middle; two pixels of the empty border are left out on each side. */
    private static final int BORDER = 2;

    private static final int SIDE = 28 - 2 * BORDER;

    /** Three of 24 characters, three between them: 78 of a terminal's 80 columns. */
    private static final int A_ROW = 3;

    private static final String GAP = "   ";

    private final List<Image> images = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

    /**
     * Adds a picture.
     *
     * @param image a digit, 28 by 28
     * @param caption what stands below it; cut to the width of a picture
     */
    DigitArt add(Image image, String caption) {
        images.add(image);
        captions.add(caption);
        return this;
    }

    /** All pictures, three side by side. */
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
