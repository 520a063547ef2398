package dev.condyle.processor.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A head.
 *
 * @param name the name of its block, a child of the generated block, as in saved models
 * @param field the name of its field or method
 * @param task what it predicts
 * @param labels its labels, or the outputs of a regression
 * @param weight the weight of its loss
 * @param dropout the dropout rate before its last layer
 * @param kind the kind of head
 * @param pretrained whether its weights come from the file of the backbone
 */
public record HeadModel(
        String name,
        String field,
        HeadTask task,
        HeadLabels labels,
        double weight,
        double dropout,
        HeadKind kind,
        boolean pretrained) {

    /** The name of a single head. */
    public static final String ONLY = "head";

    /** Returns whether its labels are learned from the training data. */
    public boolean isLearned() {
        return labels instanceof HeadLabels.Learned;
    }

    /** Returns whether its labels alone define what it predicts. */
    public boolean hasOnlyLabels() {
        return task.isDefault() && !isLearned();
    }

    /** Returns the number of logits; empty if the labels are learned from data. */
    public OptionalInt logits() {
        OptionalInt count = labels.count();
        return count.isPresent() ? OptionalInt.of(task.logits(count.getAsInt())) : count;
    }

    /** Returns the outputs if a record is generated for their values. */
    public Optional<HeadLabels.Outputs> severalOutputs() {
        return labels instanceof HeadLabels.Outputs outputs && outputs.areSeveral()
                ? Optional.of(outputs)
                : Optional.empty();
    }

    /** Returns the text for summaries. */
    public String text() {
        OptionalInt logits = logits();
        String text = kind.text(logits, dropout);
        return dropout > 0 && !kind.appliesDropout() ? "Dropout(" + dropout + "), " + text : text;
    }

    /** Returns the shape of its logits, if known. */
    public Optional<Dims> output() {
        return logits().stream().mapToObj(Dims::of).findFirst();
    }

    /** Returns its parameter counts, if known. */
    public Optional<Counts> counts(Dims features) {
        return logits().stream().mapToObj(it -> kind.counts(features, it)).findFirst();
    }
}
