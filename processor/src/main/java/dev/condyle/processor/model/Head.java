package dev.condyle.processor.model;

/**
 * A dense head.
 *
 * @param labels what it tells apart
 * @param dropout the fraction of features dropped before it while training
 */
public record Head(LabelSet labels, double dropout) {

    /** What it is, in a summary. */
    public String text() {
        String dense = "Dense(units=" + labels.size() + ")";
        return dropout > 0 ? "Dropout(" + dropout + "), " + dense : dense;
    }

    /** How many parameters it has over a vector of features. */
    public long parameters(Dims features) {
        return labels.size() * features.last() + labels.size();
    }
}
