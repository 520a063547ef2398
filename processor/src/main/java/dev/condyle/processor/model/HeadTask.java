package dev.condyle.processor.model;

import dev.condyle.Head;
import java.util.List;

/**
 * What a head predicts, and how it is trained.
 *
 * @param type the task
 * @param loss the loss of a regression without quantiles
 * @param quantiles the quantiles that a regression predicts, possibly none
 * @param smoothing the label smoothing
 * @param focal the exponent of the focal loss
 */
public record HeadTask(
        Head.Task type, Head.Loss loss, List<Double> quantiles, double smoothing, double focal) {

    /** Exactly one of several labels, with the default loss. */
    public static final HeadTask MULTI_CLASS =
            new HeadTask(Head.Task.MULTI_CLASS, Head.Loss.MEAN_SQUARED_ERROR, List.of(), 0, 0);

    public HeadTask {
        quantiles = List.copyOf(quantiles);
    }

    /** Returns whether labels alone define the task: one of several, with the default loss. */
    public boolean isDefault() {
        return equals(MULTI_CLASS);
    }

    /**
     * Returns the number of logits.
     *
     * @param count the number of labels, or of outputs
     */
    int logits(int count) {
        return switch (type) {
            case MULTI_CLASS, MULTI_LABEL -> count;
            case BINARY -> 1;
            case ORDINAL -> count - 1;
            case REGRESSION -> count * Math.max(1, quantiles.size());
        };
    }

    /**
     * Returns the canonical text; empty for {@link Head.Task#MULTI_CLASS}. What only affects
     * training is not part of it.
     */
    public String canonical() {
        if (type == Head.Task.MULTI_CLASS) {
            return "";
        }
        return "task=" + type + (quantiles.isEmpty() ? "" : " quantiles=" + quantiles);
    }
}
