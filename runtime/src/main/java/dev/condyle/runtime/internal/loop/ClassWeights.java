package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.training.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes the weights of the classes in the loss. */
final class ClassWeights {

    private ClassWeights() {}

    /**
     * Returns a weight for each class of each task; null for a task if all weights are 1. For a
     * multi-label head, they are the weights of the examples that have the class.
     *
     * @throws IllegalArgumentException if a weight refers to an unknown class, or if class weights
     *     are set for a network with several heads or with a head that does not support them
     */
    static <L> List<float @Nullable []> of(Fit<?, ?> fit, Tasks<L> tasks, Dataset<?, L> data) {
        if (fit.isBalanced()) {
            return balanced(tasks, data);
        }
        List<float @Nullable []> weights = new ArrayList<>();
        tasks.tasks().forEach(task -> weights.add(null));
        if (!fit.classWeights().isEmpty()) {
            Target<?> target = only(tasks, "classWeights");
            weights.set(0, given(fit.classWeights(), ofClasses(target)));
        }
        if (!fit.positiveWeights().isEmpty()) {
            Target<?> target = only(tasks, "positiveWeights");
            weights.set(0, given(fit.positiveWeights(), ofPositives(fit, target)));
        }
        if (fit.positiveWeight().isPresent()) {
            setPositive(weights, tasks, (float) fit.positiveWeight().getAsDouble());
        }
        return weights;
    }

    private static Target<?> only(Tasks<?> tasks, String option) {
        if (tasks.tasks().size() > 1) {
            throw new IllegalArgumentException(
                    "Fit."
                            + option
                            + " requires a network with one head, but this network has "
                            + tasks.tasks().size()
                            + ". Use Fit.balanced to weight the classes of each head.");
        }
        return tasks.tasks().get(0).target();
    }

    private static Labels<?> ofClasses(Target<?> target) {
        if (target instanceof MultiLabel) {
            throw new IllegalArgumentException(
                    "Fit.classWeights requires a head that chooses one class. Use"
                            + " Fit.positiveWeights for a multi-label head.");
        }
        return target.classes()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Fit.classWeights has no effect: the head predicts numbers."
                                                + " Remove it, or weight the examples with"
                                                + " Dataset.weighted."));
    }

    private static Labels<?> ofPositives(Fit<?, ?> fit, Target<?> target) {
        if (target instanceof Binary<?> binary) {
            Object positive = binary.labels().values().get(1);
            if (!fit.positiveWeights().keySet().equals(Set.of(positive))) {
                throw new IllegalArgumentException(
                        "Fit.positiveWeights of a binary head has the positive class "
                                + binary.labels().names().get(1)
                                + " as its only key, not "
                                + fit.positiveWeights().keySet()
                                + ".");
            }
            return binary.labels();
        }
        if (target instanceof MultiLabel<?> several) {
            return several.labels();
        }
        throw new IllegalArgumentException(
                "Fit.positiveWeights requires a binary or a multi-label head. Use Fit.classWeights"
                        + " for a head that chooses one of several classes.");
    }

    private static void setPositive(
            List<float @Nullable []> weights, Tasks<?> tasks, float weight) {
        boolean none = true;
        for (int head = 0; head < weights.size(); head++) {
            Target<?> target = tasks.tasks().get(head).target();
            if (target instanceof Binary) {
                weights.set(head, new float[] {1, weight});
                none = false;
            } else if (target instanceof MultiLabel) {
                float[] all = new float[target.logits()];
                Arrays.fill(all, weight);
                weights.set(head, all);
                none = false;
            }
        }
        if (none) {
            throw new IllegalArgumentException(
                    "Fit.positiveWeight has no effect: there is no binary or multi-label head."
                            + " Remove it.");
        }
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
        List<long @Nullable []> counts = new ArrayList<>();
        for (Task<L, ?> task : tasks.tasks()) {
            counts.add(task.target().classes().map(it -> new long[it.size()]).orElse(null));
        }
        if (counts.stream().allMatch(it -> it == null)) {
            throw new IllegalArgumentException(
                    "Fit.balanced has no effect: no head predicts classes. Remove it.");
        }
        long[] labelled = new long[counts.size()];
        float[] row = new float[tasks.width()];
        for (int example = 0; example < data.size(); example++) {
            tasks.encode(data.label(example), row);
            count(tasks, row, counts, labelled);
        }
        List<float @Nullable []> weights = new ArrayList<>();
        for (int head = 0; head < labelled.length; head++) {
            Target<?> target = tasks.tasks().get(head).target();
            long[] ofHead = counts.get(head);
            if (ofHead == null) {
                weights.add(null);
            } else if (target instanceof MultiLabel) {
                weights.add(positive(ofHead, labelled[head]));
            } else {
                weights.add(balanced(ofHead, labelled[head]));
            }
        }
        return weights;
    }

    private static void count(
            Tasks<?> tasks, float[] row, List<long @Nullable []> counts, long[] labelled) {
        int at = 0;
        for (int head = 0; head < labelled.length; head++) {
            Target<?> target = tasks.tasks().get(head).target();
            long[] ofHead = counts.get(head);
            if (ofHead != null && !Float.isNaN(row[at])) {
                labelled[head]++;
                if (target instanceof MultiLabel) {
                    for (int c = 0; c < ofHead.length; c++) {
                        ofHead[c] += row[at + c] > 0 ? 1 : 0;
                    }
                } else {
                    ofHead[(int) row[at]]++;
                }
            }
            at += target.width();
        }
    }

    private static float[] balanced(long[] counts, long size) {
        long classes = Arrays.stream(counts).filter(count -> count > 0).count();
        float[] weights = new float[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = counts[i] == 0 ? 1 : (float) (size / (classes * (double) counts[i]));
        }
        return weights;
    }

    /** Returns the number of examples without a class over the number of examples with it. */
    private static float[] positive(long[] counts, long size) {
        float[] weights = new float[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    counts[i] == 0 || counts[i] == size
                            ? 1
                            : (float) ((size - counts[i]) / (double) counts[i]);
        }
        return weights;
    }
}
