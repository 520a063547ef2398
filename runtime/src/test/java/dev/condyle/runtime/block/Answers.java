package dev.condyle.runtime.block;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What PyTorch and Keras answered, as src/test/fixtures/layers.py wrote it. */
public record Answers(Map<String, Case> torch, List<Same> same) {

    /**
     * A layer of PyTorch. Buffers and prediction are null where the layer has no buffers, and the
     * mask is null where there is none.
     */
    public record Case(
            long[] input,
            int[] mask,
            long[] shape,
            float[] output,
            Map<String, float[]> gradients,
            Map<String, float[]> buffers,
            float[] prediction) {}

    /** A layer of Keras with {@code padding="same"}. */
    public record Same(
            String kind,
            long[] input,
            long[] kernel,
            long[] stride,
            long[] dilation,
            long[] shape,
            float[] output) {}

    static Answers read() {
        try (Reader reader =
                new InputStreamReader(
                        Answers.class.getResourceAsStream("layers.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Answers.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers in [-scale, scale), other ones for every name: the formula of layers.py. */
    static float[] numbers(long count, String name, double scale) {
        long salt = 0;
        for (int i = 0; i < name.length(); i++) {
            salt += (long) (i + 1) * name.charAt(i);
        }
        float[] numbers = new float[Math.toIntExact(count)];
        for (int i = 0; i < numbers.length; i++) {
            long step = ((long) i * i * 13 + i * 1103L + salt * 7919) % 2003;
            numbers[i] = (float) ((step / 1001.5 - 1) * scale);
        }
        return numbers;
    }
}
