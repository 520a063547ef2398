package dev.condyle.runtime.data;

/**
 * Bilinear resampling with antialiasing: a triangle filter, as wide as a source pixel where the
 * picture grows and as a target pixel where it shrinks, one axis after the other. PIL's {@code
 * BILINEAR} and torchvision's {@code antialias=True} do the same.
 */
final class Resampling {

    private Resampling() {}

    /** Each axis by its own factor. */
    static Planes stretch(Planes planes, int height, int width) {
        return resample(
                planes,
                new Window(0, planes.height()),
                height,
                new Window(0, planes.width()),
                width);
    }

    /** By the larger of both factors; what stands over is left out on both sides. */
    static Planes cover(Planes planes, int height, int width) {
        double scale = Math.min((double) planes.height() / height, (double) planes.width() / width);
        return resample(
                planes,
                Window.centred(planes.height(), height * scale),
                height,
                Window.centred(planes.width(), width * scale),
                width);
    }

    /** The part of an axis that is kept, in source pixels. */
    private record Window(double from, double length) {
        static Window centred(int all, double length) {
            return new Window((all - length) / 2, length);
        }
    }

    private static Planes resample(
            Planes planes, Window rows, int height, Window columns, int width) {
        Filter across = Filter.of(planes.width(), columns, width);
        Filter down = Filter.of(planes.height(), rows, height);
        float[][] values = new float[planes.values().length][];
        for (int c = 0; c < values.length; c++) {
            float[] narrow = across(planes.values()[c], planes.height(), planes.width(), across);
            values[c] = down(narrow, width, down);
        }
        return new Planes(values, height, width);
    }

    private static float[] across(float[] source, int height, int stride, Filter filter) {
        int width = filter.weights.length;
        float[] target = new float[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float[] weights = filter.weights[x];
                int from = y * stride + filter.first[x];
                float sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * source[from + i];
                }
                target[y * width + x] = sum;
            }
        }
        return target;
    }

    private static float[] down(float[] source, int width, Filter filter) {
        int height = filter.weights.length;
        float[] target = new float[height * width];
        for (int y = 0; y < height; y++) {
            float[] weights = filter.weights[y];
            int to = y * width;
            for (int i = 0; i < weights.length; i++) {
                int from = (filter.first[y] + i) * width;
                for (int x = 0; x < width; x++) {
                    target[to + x] += weights[i] * source[from + x];
                }
            }
        }
        return target;
    }

    /**
     * For each target pixel of an axis, which source pixels it is made of.
     *
     * @param first the first of them
     * @param weights the share of each, 1 together
     */
    private record Filter(int[] first, float[][] weights) {

        static Filter of(int source, Window window, int target) {
            double scale = window.length / target;
            double support = Math.max(scale, 1);
            int[] first = new int[target];
            float[][] weights = new float[target][];
            for (int i = 0; i < target; i++) {
                double centre = window.from + (i + 0.5) * scale;
                int from = Math.max(0, (int) (centre - support + 0.5));
                int to = Math.min(source, (int) (centre + support + 0.5));
                first[i] = from;
                weights[i] = triangle(from, Math.max(to, from + 1), centre, support);
            }
            return new Filter(first, weights);
        }

        private static float[] triangle(int from, int to, double centre, double support) {
            double[] heights = new double[to - from];
            double sum = 0;
            for (int i = 0; i < heights.length; i++) {
                heights[i] = Math.max(0, 1 - Math.abs((from + i + 0.5 - centre) / support));
                sum += heights[i];
            }
            float[] weights = new float[heights.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (heights[i] / sum);
            }
            return weights;
        }
    }
}
