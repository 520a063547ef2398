package dev.condyle.runtime.picture;

/** An image as numbers from 0 to 1, with one plane per channel: grey, or red, green and blue. */
final class PixelPlanes {

    private static final float[] GREY = {1};
    // ITU-R BT.601, as in torchvision's rgb_to_grayscale.
    private static final float[] COLOUR = {0.299f, 0.587f, 0.114f};

    private final float[][] planes;
    private final int height;
    private final int width;
    private final float[] luma;

    PixelPlanes(float[][] planes, int height, int width) {
        this.planes = planes;
        this.height = height;
        this.width = width;
        luma = planes.length == 1 ? GREY : COLOUR;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** Returns the channels, each in row-major order. */
    float[][] planes() {
        return planes;
    }

    private float luma(int pixel) {
        float sum = 0;
        for (int c = 0; c < planes.length; c++) {
            sum += luma[c] * planes[c][pixel];
        }
        return sum;
    }

    /** Returns the mean luma. */
    float meanLuma() {
        double sum = 0;
        for (int i = 0; i < height * width; i++) {
            sum += luma(i);
        }
        return (float) (sum / (height * width));
    }

    /** Multiplies all values by a factor, and clamps them to 0 to 1. */
    void multiply(float factor) {
        spread(0, factor);
    }

    /**
     * Multiplies the distance of all values from a middle value by a factor, and clamps the results
     * to 0 to 1.
     */
    void spread(float middle, float factor) {
        for (float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = clamp(middle + factor * (plane[i] - middle));
            }
        }
    }

    /**
     * Multiplies the distance of each pixel from the grey of the same luma by a factor, and clamps
     * the results to 0 to 1.
     */
    void saturate(float factor) {
        if (planes.length == 1) {
            return;
        }
        for (int i = 0; i < height * width; i++) {
            float grey = luma(i);
            for (float[] plane : planes) {
                plane[i] = clamp(grey + factor * (plane[i] - grey));
            }
        }
    }

    private static float clamp(float value) {
        return Math.max(0, Math.min(1, value));
    }

    /**
     * Returns the transformed image, with bilinear interpolation. Areas outside the image repeat
     * its edge pixels.
     */
    PixelPlanes through(View view) {
        if (view.isIdentity()) {
            return this;
        }
        float[][] seen = new float[planes.length][height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromMiddleX = x + 0.5 - width / 2.0;
                double fromMiddleY = y + 0.5 - height / 2.0;
                double oldX = view.x(fromMiddleX, fromMiddleY) + width / 2.0 - 0.5;
                double oldY = view.y(fromMiddleX, fromMiddleY) + height / 2.0 - 0.5;
                sample(oldX, oldY, seen, y * width + x);
            }
        }
        return new PixelPlanes(seen, height, width);
    }

    /** Replaces the image by the transformed image, and the transformation by the identity. */
    void settle(View view) {
        float[][] seen = through(view).planes;
        System.arraycopy(seen, 0, planes, 0, planes.length);
        view.reset();
    }

    private void sample(double oldX, double oldY, float[][] seen, int pixel) {
        double x = Math.max(0, Math.min(width - 1, oldX));
        double y = Math.max(0, Math.min(height - 1, oldY));
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float toRight = (float) (x - left);
        float toBottom = (float) (y - top);
        for (int c = 0; c < planes.length; c++) {
            float[] plane = planes[c];
            float above =
                    plane[top * width + left] * (1 - toRight)
                            + plane[top * width + right] * toRight;
            float below =
                    plane[bottom * width + left] * (1 - toRight)
                            + plane[bottom * width + right] * toRight;
            seen[c][pixel] = above * (1 - toBottom) + below * toBottom;
        }
    }
}
