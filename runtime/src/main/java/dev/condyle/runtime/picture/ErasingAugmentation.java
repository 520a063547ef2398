package dev.condyle.runtime.picture;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link Augmentation#randomErasing}. */
final class ErasingAugmentation implements ImageChange {

    private static final int TRIES = 10;

    private final double p;
    private final double minScale;
    private final double maxScale;
    private final double minRatio;
    private final double maxRatio;
    private final double[] value;

    ErasingAugmentation(
            double p,
            double minScale,
            double maxScale,
            double minRatio,
            double maxRatio,
            double... value) {
        this.p = Arguments.aboveUpTo("p", p, 0, 1);
        this.minScale = Arguments.proportion("minScale", minScale);
        this.maxScale = Arguments.aboveUpTo("maxScale", maxScale, 0, 1);
        this.minRatio = Arguments.above("minRatio", minRatio, 0);
        this.maxRatio = Arguments.above("maxRatio", maxRatio, 0);
        if (minScale > maxScale || minRatio > maxRatio) {
            throw new IllegalArgumentException(
                    "Each minimum of randomErasing must not be above its maximum, but the scale is"
                            + " from "
                            + minScale
                            + " to "
                            + maxScale
                            + " and the ratio from "
                            + minRatio
                            + " to "
                            + maxRatio
                            + ".");
        }
        if (value.length != 1 && value.length != 3) {
            throw new IllegalArgumentException(
                    "value must be one number, or three for red, green and blue, not "
                            + value.length
                            + ".");
        }
        for (double each : value) {
            Arguments.proportion("value", each);
        }
        this.value = value.clone();
    }

    @Override
    public void apply(PixelPlanes pixels, View view, SplittableRandom random) {
        if (value.length > pixels.planes().length) {
            throw new IllegalArgumentException(
                    "Augmentation.randomErasing has a value for red, green and blue, but the images"
                            + " are grey. Pass one value.");
        }
        if (random.nextDouble() >= p) {
            return;
        }
        pixels.settle(view);
        int height = pixels.height();
        int width = pixels.width();
        for (int i = 0; i < TRIES; i++) {
            double area = height * width * uniform(minScale, maxScale, random);
            double ratio = Math.exp(uniform(Math.log(minRatio), Math.log(maxRatio), random));
            int h = (int) Math.rint(Math.sqrt(area * ratio));
            int w = (int) Math.rint(Math.sqrt(area / ratio));
            if (h < height && w < width) {
                int top = (int) (random.nextDouble() * (height - h + 1));
                int left = (int) (random.nextDouble() * (width - w + 1));
                erase(pixels, top, left, h, w);
                return;
            }
        }
    }

    private static double uniform(double least, double most, SplittableRandom random) {
        return least + (most - least) * random.nextDouble();
    }

    private void erase(PixelPlanes pixels, int top, int left, int height, int width) {
        float[][] planes = pixels.planes();
        for (int c = 0; c < planes.length; c++) {
            float erased = (float) value[value.length == 1 ? 0 : c];
            for (int y = top; y < top + height; y++) {
                int row = y * pixels.width();
                Arrays.fill(planes[c], row + left, row + left + width, erased);
            }
        }
    }

    @Override
    public String toString() {
        return "RandomErasing[p="
                + p
                + ", scale="
                + minScale
                + " to "
                + maxScale
                + ", ratio="
                + minRatio
                + " to "
                + maxRatio
                + ", value="
                + Arrays.toString(value)
                + "]";
    }
}
