package dev.condyle.processor.model;

/**
 * A head.
 *
 * @param name the name of its block in the generated one
 * @param labels what it tells apart
 * @param weight what its loss counts in the sum over all heads
 * @param dropout the fraction of numbers dropped before its last layer while training
 * @param kind what it computes
 */
public record HeadModel(
        String name, HeadLabels labels, double weight, double dropout, HeadKind kind) {

    /** The name of the only head of a class. */
    public static final String ONLY = "head";

    /** What it is, in a summary. */
    public String text() {
        String text = kind.text(labels.size(), dropout);
        return dropout > 0 && !kind.appliesDropout() ? "Dropout(" + dropout + "), " + text : text;
    }

    /** The shape of its logits. */
    public Dims output() {
        return Dims.of(labels.size());
    }

    /** Of its numbers, how many are learned or kept. */
    public Counts counts(Dims features) {
        return kind.counts(features, labels.size());
    }
}
