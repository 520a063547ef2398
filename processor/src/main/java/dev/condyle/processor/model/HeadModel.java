package dev.condyle.processor.model;

/**
 * A head.
 *
 * @param name the name of its block, a child of the generated block, as in saved models
 * @param field the name of its field or method
 * @param labels its labels
 * @param weight the weight of its loss
 * @param dropout the dropout rate before its last layer
 * @param kind the kind of head
 */
public record HeadModel(
        String name,
        String field,
        HeadLabels labels,
        double weight,
        double dropout,
        HeadKind kind) {

    /** The name of a single head. */
    public static final String ONLY = "head";

    /** Returns the text for summaries. */
    public String text() {
        String text = kind.text(labels.size(), dropout);
        return dropout > 0 && !kind.appliesDropout() ? "Dropout(" + dropout + "), " + text : text;
    }

    /** Returns the shape of its logits. */
    public Dims output() {
        return Dims.of(labels.size());
    }

    /** Returns its parameter counts. */
    public Counts counts(Dims features) {
        return kind.counts(features, labels.size());
    }
}
