package dev.condyle.runtime.picture;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Changes the colours of an image in place, with the arithmetic of torchvision for uint8. */
final class ByteColours {

    private static final int MAX = BytePlanes.LEVELS - 1;

    private ByteColours() {}

    static BytePlanes brightness(BytePlanes image, double factor) {
        float scale = (float) factor;
        image.replace(value -> (int) (value * scale));
        return image;
    }

    /** Multiplies the distance from the mean grey value by a factor. */
    static BytePlanes contrast(BytePlanes image, double factor) {
        int pixels = image.height() * image.width();
        long sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += image.luma(i);
        }
        float mean = (float) sum / pixels;
        float scale = (float) factor;
        float rest = (float) (1 - factor);
        image.replace(value -> (int) BytePlanes.blend(mean, rest, value * scale));
        return image;
    }

    /** Multiplies the distance of each pixel from its grey value by a factor. */
    static BytePlanes saturation(BytePlanes image, double factor) {
        if (image.isGrey()) {
            return image;
        }
        float scale = (float) factor;
        float rest = (float) (1 - factor);
        for (int i = 0; i < image.height() * image.width(); i++) {
            int luma = image.luma(i);
            for (int[] plane : image.planes()) {
                plane[i] = clamp(BytePlanes.blend(luma, rest, plane[i] * scale));
            }
        }
        return image;
    }

    /** Multiplies the distance of each pixel from its smoothed value by a factor. */
    static BytePlanes sharpness(BytePlanes image, double factor) {
        int height = image.height();
        int width = image.width();
        float rest = (float) (1 - factor);
        if (height <= 2 || width <= 2) {
            return image;
        }
        for (int[] plane : image.planes()) {
            int[] from = plane.clone();
            for (int y = 1; y < height - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int i = y * width + x;
                    int smooth = Math.round(smoothSum(from, i, width) / 13f);
                    plane[i] = clamp(BytePlanes.blend(smooth - from[i], rest, from[i]));
                }
            }
        }
        return image;
    }

    /** Returns the sum over a pixel, with weight 5, and its eight neighbours. */
    private static int smoothSum(int[] plane, int pixel, int width) {
        int sum = 4 * plane[pixel];
        for (int row = pixel - width; row <= pixel + width; row += width) {
            sum += plane[row - 1] + plane[row] + plane[row + 1];
        }
        return sum;
    }

    private static int clamp(float value) {
        return (int) Math.max(0, Math.min(MAX, value));
    }

    /** Keeps the highest bits of each value. */
    static BytePlanes posterize(BytePlanes image, int bits) {
        int mask = (1 << bits) - 1 << Byte.SIZE - bits;
        image.replace(value -> value & mask);
        return image;
    }

    /** Inverts values of at least a threshold. */
    static BytePlanes solarize(BytePlanes image, float threshold) {
        image.replace(value -> value >= threshold ? MAX - value : value);
        return image;
    }

    /** Stretches the values of each channel to the full range. */
    static BytePlanes autoContrast(BytePlanes image) {
        for (int c = 0; c < image.planes().length; c++) {
            int[] plane = image.planes()[c];
            int min = Arrays.stream(plane).min().orElse(0);
            int max = Arrays.stream(plane).max().orElse(0);
            if (max > min) {
                float scale = (max - min) * (float) (1.0 / MAX);
                image.replace(c, value -> (int) ((value - min) / scale));
            }
        }
        return image;
    }

    /** Equalises the histogram of each channel, as in Pillow. */
    static BytePlanes equalize(BytePlanes image) {
        for (int c = 0; c < image.planes().length; c++) {
            int[] counts = image.histogram(c);
            int last = BytePlanes.LEVELS - 1;
            while (counts[last] == 0) {
                last--;
            }
            int step = (image.height() * image.width() - counts[last]) / MAX;
            if (step > 0) {
                image.replace(c, equalizing(counts, step));
            }
        }
        return image;
    }

    private static IntUnaryOperator equalizing(int[] counts, int step) {
        int[] table = new int[counts.length];
        int below = step / 2;
        for (int value = 0; value < table.length; value++) {
            table[value] = below / step;
            below += counts[value];
        }
        return value -> table[value];
    }
}
