package dev.condyle.runtime.picture;

/** Where a new picture looks in an old one of the same size: x' = a·x + b·y + c from its middle. */
final class View {

    private double xx = 1;
    private double xy;
    private double yx;
    private double yy = 1;
    private double right;
    private double down;

    /** Left and right change places. */
    void flip() {
        xx = -xx;
        yx = -yx;
    }

    /**
     * Looks at a part.
     *
     * @param side the length of its sides over those of the whole
     * @param right how many pixels of this view its middle is to the right of the middle
     * @param down how many it is below the middle
     */
    void crop(double side, double right, double down) {
        this.right += xx * right + xy * down;
        this.down += yx * right + yy * down;
        xx *= side;
        xy *= side;
        yx *= side;
        yy *= side;
    }

    /** Turns by an angle in radians. */
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

    /** The x in the old picture of a place in the new one, both from their middle. */
    double x(double x, double y) {
        return xx * x + xy * y + right;
    }

    /** The y in the old picture. */
    double y(double x, double y) {
        return yx * x + yy * y + down;
    }

    /** Whether the new picture is the old one. */
    boolean isWhole() {
        return xx == 1 && xy == 0 && yx == 0 && yy == 1 && right == 0 && down == 0;
    }
}
