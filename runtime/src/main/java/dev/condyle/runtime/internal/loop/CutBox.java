package dev.condyle.runtime.internal.loop;

/**
 * The rectangle of an image that CutMix replaces.
 *
 * @param top the first row
 * @param left the first column
 * @param bottom the row after the last one
 * @param right the column after the last one
 */
record CutBox(int top, int left, int bottom, int right) {

    /**
     * Returns a rectangle whose sides are √(1 − share) of those of the image, clipped at the edges.
     *
     * @param share the approximate share of the image that is kept, from 0 to 1
     * @param x the column of the centre
     * @param y the row of the centre
     */
    static CutBox of(double share, int x, int y, int height, int width) {
        double half = 0.5 * Math.sqrt(1 - share);
        int halfHeight = (int) (half * height);
        int halfWidth = (int) (half * width);
        return new CutBox(
                Math.max(0, y - halfHeight),
                Math.max(0, x - halfWidth),
                Math.min(height, y + halfHeight),
                Math.min(width, x + halfWidth));
    }

    /** Returns the number of pixels. */
    long area() {
        return (long) (bottom - top) * (right - left);
    }
}
