package dev.condyle.runtime.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.reflect.Array;

/** Turns and mirrors images as their EXIF orientation requires. */
final class Orientation {

    private Orientation() {}

    /**
     * Returns an image upright, in the same pixel format.
     *
     * @param orientation the EXIF orientation, 1 to 8
     */
    static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        // From the left to the right, and from the top to the bottom, of the stored image.
        boolean mirrored =
                orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean upsideDown =
                orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        boolean transposed = orientation >= 5;
        Raster from = stored.getRaster();
        int width = from.getWidth();
        int height = from.getHeight();
        WritableRaster to =
                from.createCompatibleWritableRaster(
                        transposed ? height : width, transposed ? width : height);
        Object row = null;
        for (int y = 0; y < height; y++) {
            row = from.getDataElements(from.getMinX(), from.getMinY() + y, width, 1, row);
            Object written = mirrored ? reversed(row, width) : row;
            int line = upsideDown ? height - 1 - y : y;
            if (transposed) {
                to.setDataElements(line, 0, 1, width, written);
            } else {
                to.setDataElements(0, line, width, 1, written);
            }
        }
        return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
    }

    /** Returns pixels, each with the same number of elements, in the opposite order. */
    private static Object reversed(Object row, int width) {
        int length = Array.getLength(row);
        int step = length / width;
        Object reversed = Array.newInstance(row.getClass().getComponentType(), length);
        for (int i = 0; i < length; i += step) {
            System.arraycopy(row, i, reversed, length - step - i, step);
        }
        return reversed;
    }
}
