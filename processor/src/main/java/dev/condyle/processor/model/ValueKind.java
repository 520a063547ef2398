package dev.condyle.processor.model;

/** What the numbers of an array mean. */
public enum ValueKind {
    /** Measures: floats. */
    MEASURES,
    /** Ids of a vocabulary: integers. */
    IDS,
    /** Either, as the first layer wants it. */
    EITHER;

    /** Whether a layer that takes the other may read these. */
    public boolean serve(ValueKind wanted) {
        return this == EITHER || this == wanted;
    }
}
