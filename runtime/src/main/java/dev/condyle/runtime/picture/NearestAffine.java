package dev.condyle.runtime.picture;

/**
 * Affine maps of an image without interpolation, with the arithmetic of torchvision's {@code
 * affine} and {@code rotate}. Pixels from outside the image are black.
 *
 * @param xx the factor of x for the old x coordinate, both relative to the centre
 * @param xy the factor of y for the old x coordinate
 * @param right the offset of the old x coordinate
 * @param yx the factor of x for the old y coordinate
 * @param yy the factor of y for the old y coordinate
 * @param down the offset of the old y coordinate
 */
record NearestAffine(double xx, double xy, double right, double yx, double yy, double down) {

    /** Shears the image around its upper left corner. */
    static BytePlanes shear(BytePlanes image, float alongX, float alongY) {
        double cx = -image.width() * 0.5;
        double cy = -image.height() * 0.5;
        double tanX = Math.tan(Math.toRadians(Math.toDegrees(Math.atan(alongX))));
        double tanY = Math.tan(Math.toRadians(Math.toDegrees(Math.atan(alongY))));
        double yy = 1 + tanY * tanX;
        return new NearestAffine(yy, tanX, cx - yy * cx - tanX * cy, tanY, 1, cy - tanY * cx - cy)
                .of(image);
    }

    /** Moves the image to the right and downwards, in pixels. */
    static BytePlanes translate(BytePlanes image, int right, int down) {
        return new NearestAffine(1, 0, -right, 0, 1, -down).of(image);
    }

    /** Rotates the image counterclockwise around its centre. */
    static BytePlanes rotate(BytePlanes image, float degrees) {
        double turn = (double) degrees % 360;
        double angle = Math.toRadians(-(turn < 0 ? turn + 360 : turn));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new NearestAffine(cos, sin, 0, -sin, cos, 0).of(image);
    }

    /** Returns the mapped image. */
    BytePlanes of(BytePlanes image) {
        int height = image.height();
        int width = image.width();
        int[][] seen = new int[image.planes().length][height * width];
        for (int y = 0; y < height; y++) {
            float fromMiddleY = y + (1 - height) * 0.5f;
            for (int x = 0; x < width; x++) {
                float fromMiddleX = x + (1 - width) * 0.5f;
                int oldX = nearest(fromMiddleX, fromMiddleY, xx, xy, right, width);
                int oldY = nearest(fromMiddleX, fromMiddleY, yx, yy, down, height);
                if (oldX >= 0 && oldX < width && oldY >= 0 && oldY < height) {
                    for (int c = 0; c < seen.length; c++) {
                        seen[c][y * width + x] = image.planes()[c][oldY * width + oldX];
                    }
                }
            }
        }
        return new BytePlanes(seen, height, width);
    }

    /** The coordinates are scaled to −1 to 1 in between, as in torchvision. */
    private static int nearest(float x, float y, double ofX, double ofY, double offset, int size) {
        float half = 0.5f * size;
        float alongX = x * ((float) ofX / half);
        float scaled = BytePlanes.blend(y, (float) ofY / half, alongX) + (float) offset / half;
        return (int) Math.rint((scaled + 1) * half - 0.5f);
    }
}
