package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.file.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cheap fingerprint of a data set: its size, and the labels, weights and encoded inputs of a few
 * examples.
 */
final class DataFingerprint {

    private static final int INPUTS = 8;
    private static final int LABELS = 1000;

    private DataFingerprint() {}

    /** Returns the fingerprint. Invalid examples are ignored: the training reports them. */
    static <I, L> String of(Dataset<I, L> data, InputEncoder<I> encoder, Tasks<L> tasks) {
        MessageDigest digest = Sha256.newDigest();
        for (int i = 0; i < Math.min(LABELS, data.size()); i++) {
            addLabel(data, at(i, LABELS, data.size()), tasks, digest);
        }
        for (int i = 0; i < Math.min(INPUTS, data.size()); i++) {
            addInput(data, at(i, INPUTS, data.size()), encoder, digest);
        }
        return data.size() + " examples, " + Sha256.text(digest);
    }

    private static <L> void addLabel(
            Dataset<?, L> data, int example, Tasks<L> tasks, MessageDigest digest) {
        float[] numbers = new float[tasks.width()];
        double weight;
        try {
            tasks.encode(data.label(example), numbers);
            weight = data.weight(example);
        } catch (RuntimeException e) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES + Double.BYTES);
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        digest.update(bytes.putDouble(weight).flip());
        data.probabilities(example).ifPresent(it -> addSoftLabel(it, digest));
    }

    private static void addSoftLabel(Map<?, Double> probabilities, MessageDigest digest) {
        Map<String, Double> sorted = new TreeMap<>();
        probabilities.forEach((label, probability) -> sorted.put(label.toString(), probability));
        digest.update(sorted.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <I> void addInput(
            Dataset<I, ?> data, int example, InputEncoder<I> encoder, MessageDigest digest) {
        int bytes = Math.toIntExact(encoder.shape().size() * encoder.dataType().getNumOfBytes());
        ByteBuffer row = ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
        try {
            encoder.encode(data.input(example), row);
        } catch (RuntimeException e) {
            return;
        }
        digest.update(row.flip());
    }

    /** Returns an example such that all are evenly spaced, the last one included. */
    private static int at(int i, int count, int size) {
        return size <= count ? i : (int) ((long) i * (size - 1) / (count - 1));
    }
}
