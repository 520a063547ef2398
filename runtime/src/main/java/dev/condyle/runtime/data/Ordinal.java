package dev.condyle.runtime.data;

import java.util.Objects;

/**
 * The target of a head that chooses one of several ordered classes, such as grades. Logit k is that
 * of the probability that the class is higher than class k, so there is one logit less than there
 * are classes. The loss is the sum of their binary cross-entropies (CORAL, <a
 * href="https://arxiv.org/abs/1901.07884">Cao, Mirjalili and Raschka 2020</a>). The predicted class
 * is the number of logits above 0.
 *
 * @param labels the classes, from the lowest to the highest
 * @param <C> the type of a class
 */
public record Ordinal<C>(Labels<C> labels) implements SingleLabel<C> {

    /** Checks that no value is null. */
    public Ordinal {
        Objects.requireNonNull(labels, "labels");
    }

    /** Returns the number of classes minus 1. */
    @Override
    public int logits() {
        return labels.size() - 1;
    }
}
