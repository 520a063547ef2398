package dev.condyle.runtime.picture;

/**
 * An affine map from the pixels of a new image to those of an old image of the same size: x' = a·x
 * + b·y + c, with coordinates relative to the centre.
 */
final class View {

    private double xx = 1;
    private double xy;
    private double yx;
    private double yy = 1;
    private double right;
    private double down;

    /** Flips the image horizontally. */
    void flip() {
        xx = -xx;
        yx = -yx;
    }

    /**
     * Crops the image.
     *
     * @param side the length of the sides of the part relative to the image, above 0 and at most 1
     * @param right the offset of the centre of the part to the right, in pixels of this view
     * @param down the offset of the centre of the part downwards, in pixels of this view
     */
    void crop(double side, double right, double down) {
        this.right += xx * right + xy * down;
        this.down += yx * right + yy * down;
        xx *= side;
        xy *= side;
        yx *= side;
        yy *= side;
    }

    /** Rotates the image by an angle in radians. */
    void rotate(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double xx = this.xx * cos + xy * sin;
        double yx = this.yx * cos + yy * sin;
        xy = xy * cos - this.xx * sin;
        yy = yy * cos - this.yx * sin;
        this.xx = xx;
        this.yx = yx;
    }

    /**
     * Returns the x coordinate in the old image of a point in the new image, both relative to the
     * centre.
     */
    double x(double x, double y) {
        return xx * x + xy * y + right;
    }

    /** Returns the y coordinate in the old image, like {@link #x}. */
    double y(double x, double y) {
        return yx * x + yy * y + down;
    }

    /** Replaces the map by the identity. */
    void reset() {
        xx = 1;
        xy = 0;
        yx = 0;
        yy = 1;
        right = 0;
        down = 0;
    }

    /** Returns whether the map is the identity. */
    boolean isIdentity() {
        return xx == 1 && xy == 0 && yx == 0 && yy == 1 && right == 0 && down == 0;
    }
}
