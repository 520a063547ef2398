package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;

/** The weights and pictures of {@code originals.py}: numbers that follow from a name. */
public final class Formula {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Formula() {}

    /** Pictures (batch, 3, height, width). */
    public static float[] picture(int batch, int height, int width) {
        return numbers("picture", batch * 3 * height * width, 0, 1);
    }

    /** A weight or statistic. */
    public static float[] tensor(String name, Shape shape) {
        int size = (int) shape.size();
        if (shape.dimension() > 1) {
            long inputs = shape.size() / shape.get(0);
            return numbers(name, size, 0, Math.sqrt((shape.dimension() == 4 ? 4.0 : 3.0) / inputs));
        }
        if (name.endsWith("running_var")) {
            return numbers(name, size, 1, 0.5);
        }
        return numbers(name, size, name.endsWith(".weight") ? 1 : 0, 0.25);
    }

    private static float[] numbers(String name, int count, double centre, double scale) {
        long state = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            state = (state ^ b) * FNV_PRIME;
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            state += GOLDEN;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            double u = (z >>> 40) / (double) (1 << 23) - 1;
            numbers[i] = (float) (centre + u * scale);
        }
        return numbers;
    }
}
