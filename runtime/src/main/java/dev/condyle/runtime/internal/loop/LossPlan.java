package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.training.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the loss of each head by its target and the options of a training. */
final class LossPlan {

    private LossPlan() {}

    /**
     * Returns the losses of the heads.
     *
     * @param data the training data, for balanced class weights
     * @throws IllegalArgumentException if an option has no effect on any head
     */
    static <L> HeadLosses of(Tasks<L> tasks, Fit<?, ?> fit, Dataset<?, L> data) {
        if (fit.labelSmoothing() > 0
                && tasks.tasks().stream().noneMatch(task -> isSmoothed(task.target()))) {
            throw new IllegalArgumentException(
                    "Fit.labelSmoothing has no effect: no head predicts classes without an order."
                            + " Remove it.");
        }
        List<float @Nullable []> weights = ClassWeights.of(fit, tasks, data);
        List<HeadLoss> losses = new ArrayList<>();
        for (int head = 0; head < weights.size(); head++) {
            losses.add(
                    loss(
                            tasks.tasks().get(head).target(),
                            fit.labelSmoothing(),
                            weights.get(head)));
        }
        return new HeadLosses(tasks, losses);
    }

    private static boolean isSmoothed(Target<?> target) {
        return !(target instanceof Ordinal || target instanceof Regression);
    }

    private static HeadLoss loss(Target<?> target, double smoothing, float @Nullable [] weights) {
        if (target instanceof MultiClass<?> classes) {
            float own = smoothing(classes.smoothing(), smoothing);
            return new CrossEntropy(own, (float) classes.focal(), weights);
        }
        if (target instanceof Binary<?> binary) {
            float[] of = weights == null ? new float[] {1, 1} : weights;
            return new BinaryCrossEntropy(
                    smoothing(binary.smoothing(), smoothing),
                    (float) binary.focal(),
                    new float[] {of[0]},
                    new float[] {of[1]},
                    List.of(binary.threshold()));
        }
        if (target instanceof MultiLabel<?> several) {
            float[] ones = new float[several.logits()];
            Arrays.fill(ones, 1);
            return new BinaryCrossEntropy(
                    smoothing(several.smoothing(), smoothing),
                    (float) several.focal(),
                    ones,
                    weights == null ? ones : weights,
                    several.thresholds());
        }
        return target instanceof Ordinal
                ? new CumulativeLoss(weights)
                : new RegressionLoss((Regression<?>) target);
    }

    /** The smoothing of a head takes precedence over that of the training. */
    private static float smoothing(double ofHead, double ofFit) {
        return (float) (ofHead > 0 ? ofHead : ofFit);
    }
}
