package dev.condyle.feature;

/** The rules that the columns of a record follow: their order, widths and values. */
public enum Semantics {
    /**
     * Condyle's rules. Columns are in the order of the record's components, followed by the
     * crosses. Unknown and missing values have one column each.
     */
    CONDYLE,

    /**
     * The rules of {@code keras.utils.FeatureSpace}, value for value. Columns are sorted by name,
     * followed by the crosses sorted by theirs. Unknown values come first in a vocabulary. A
     * missing text is the empty text; a missing number of a vocabulary is unknown.
     */
    FEATURE_SPACE,

    /**
     * The rules of {@code tf.feature_column} with {@code DenseFeatures}. Columns are sorted by the
     * names that TensorFlow assigns. Unknown and missing values are all zeros.
     */
    FEATURE_COLUMN
}
