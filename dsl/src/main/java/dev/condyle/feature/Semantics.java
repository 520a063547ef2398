package dev.condyle.feature;

/** Whose rules the columns of a record follow: their order, their widths and their values. */
public enum Semantics {
    /**
     * Condyle's own. Columns stand in the order of the record's components, crosses behind them.
     * Unknown and missing values have a column each.
     */
    CONDYLE,

    /**
     * Those of {@code keras.utils.FeatureSpace}, value for value. Columns stand in the order of
     * their names, crosses behind them in the order of theirs. Unknown values come first in a
     * vocabulary; a missing text is the empty text, a missing number of a vocabulary is unknown.
     */
    FEATURE_SPACE,

    /**
     * Those of {@code tf.feature_column} in {@code DenseFeatures}. Columns stand in the order of
     * the names that TensorFlow gives them. Unknown and missing values are all zeros.
     */
    FEATURE_COLUMN
}
