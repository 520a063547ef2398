package dev.condyle.processor.model;

/**
 * A head.
 *
 * @param labels what it tells apart
 * @param dropout the fraction of numbers dropped before its last layer while training
 * @param kind what it computes
 */
public record Head(LabelSet labels, double dropout, HeadKind kind) {

    /** The name of its block in the generated one. */
    public static final String NAME = "head";

    /** What it is, in a summary. */
    public String text() {
        String text = kind.text(labels.size(), dropout);
        return dropout > 0 && !kind.dropsItself() ? "Dropout(" + dropout + "), " + text : text;
    }

    /** Of its numbers, how many are learned or kept. */
    public Counts counts(Dims features) {
        return kind.counts(features, labels.size());
    }
}
