package dev.condyle.feature;

/** The rules that the columns of a record follow: their order, width and values. */
public enum Semantics {
    /**
     * Condyle's rules. Columns are in the order of the record's components, followed by the
     * crosses. Out-of-vocabulary and missing values each have their own column.
     */
    CONDYLE,

    /**
     * The rules of {@code keras.utils.FeatureSpace}, value for value. Columns are sorted by name,
     * followed by the crosses, also sorted by name. Out-of-vocabulary values come first in a
     * vocabulary. A missing text is the empty text; a missing number in a column with a vocabulary
     * is out of vocabulary.
     */
    FEATURE_SPACE,

    /**
     * The rules of {@code tf.feature_column} with {@code DenseFeatures}. Columns are sorted by the
     * names that TensorFlow assigns. Out-of-vocabulary and missing values are encoded as zeros.
     */
    FEATURE_COLUMN
}
