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
import org.jspecify.annotations.Nullable;

/** Computes the weights of the classes in the loss. */
final class ClassWeights {

    private ClassWeights() {}

    /**
     * Returns a weight for each class of each task; null for a task if all weights are 1.
     *
     * @throws IllegalArgumentException if a weight refers to an unknown class, or if class weights
     *     are set for a network with several heads
     */
    static <L> List<float @Nullable []> of(Fit<?, ?> fit, Tasks<L> tasks, Dataset<?, L> data) {
        if (fit.isBalanced()) {
            return balanced(tasks, data);
        }
        List<float @Nullable []> weights = new ArrayList<>();
        tasks.tasks().forEach(task -> weights.add(null));
        if (!fit.classWeights().isEmpty()) {
            if (weights.size() > 1) {
                throw new IllegalArgumentException(
                        "Fit.classWeights requires a network with one head, but this network has "
                                + weights.size()
                                + ". Use Fit.balanced to weight the classes of each head.");
            }
            weights.set(0, given(fit.classWeights(), tasks.tasks().get(0).labels()));
        }
        return weights;
    }

    // Without validation data, Fit does not check the type of its keys. indexOf rejects wrong keys.
    @SuppressWarnings("unchecked")
    private static <C> float[] given(Map<?, Double> weights, Labels<C> labels) {
        float[] all = new float[labels.size()];
        Arrays.fill(all, 1);
        weights.forEach((label, weight) -> all[labels.indexOf((C) label)] = weight.floatValue());
        return all;
    }

    private static <L> List<float @Nullable []> balanced(Tasks<L> tasks, Dataset<?, L> data) {
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
        return counts.stream().<float @Nullable []>map(ClassWeights::balanced).toList();
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
