package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.training.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the loss of an example counts, by its label. */
final class ClassWeights {

    private ClassWeights() {}

    /**
     * A weight for each class of each task; null for a task where all are 1.
     *
     * @throws IllegalArgumentException if a weight is for no class, or weights were given for
     *     several heads
     */
    static <L> List<float[]> of(Fit<?, ?> fit, Tasks<L> tasks, Dataset<?, L> data) {
        if (fit.isBalanced()) {
            return balanced(tasks, data);
        }
        List<float[]> weights = new ArrayList<>();
        tasks.tasks().forEach(task -> weights.add(null));
        if (!fit.classWeights().isEmpty()) {
            if (weights.size() > 1) {
                throw new IllegalArgumentException(
                        "Fit.classWeights is for a network with one head, but this one has "
                                + weights.size()
                                + ". Fit.balanced weights each head by its own labels.");
            }
            weights.set(0, given(fit.classWeights(), tasks.tasks().get(0).labels()));
        }
        return weights;
    }

    // A Fit that was made without validation data may hold anything: indexOf names what is none.
    @SuppressWarnings("unchecked")
    private static <C> float[] given(Map<?, Double> weights, Labels<C> labels) {
        float[] all = new float[labels.size()];
        Arrays.fill(all, 1);
        weights.forEach((label, weight) -> all[labels.indexOf((C) label)] = weight.floatValue());
        return all;
    }

    private static <L> List<float[]> balanced(Tasks<L> tasks, Dataset<?, L> data) {
        List<int[]> counts = new ArrayList<>();
        for (Task<L, ?> task : tasks.tasks()) {
            counts.add(new int[task.labels().size()]);
        }
        for (int example = 0; example < data.size(); example++) {
            int[] indices = tasks.indicesOf(data.label(example));
            for (int task = 0; task < indices.length; task++) {
                counts.get(task)[indices[task]]++;
            }
        }
        return counts.stream().map(ClassWeights::balanced).toList();
    }

    private static float[] balanced(int[] counts) {
        double size = Arrays.stream(counts).sum();
        long classes = Arrays.stream(counts).filter(count -> count > 0).count();
        float[] weights = new float[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = counts[i] == 0 ? 1 : (float) (size / (classes * (double) counts[i]));
        }
        return weights;
    }
}
