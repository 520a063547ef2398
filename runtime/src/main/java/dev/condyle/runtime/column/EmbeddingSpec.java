package dev.condyle.runtime.column;

import dev.condyle.feature.Combiner;
import java.util.Objects;

/**
 * Says that a category becomes a learned vector instead of a one-hot. The table of vectors begins
 * truncated normal, with mean 0 and deviation 1 / sqrt(dimension), as in {@code
 * tf.feature_column.embedding_column}.
 *
 * @param dimension the length of a vector, at least 1
 * @param table the name of a table that several columns share; empty: the column has its own
 * @param combiner how the vectors of several categories become one
 */
public record EmbeddingSpec(int dimension, String table, Combiner combiner) {

    /** Checks the dimension. */
    public EmbeddingSpec {
        if (dimension < 1) {
            throw new IllegalArgumentException(
                    "The length of an embedding's vector is at least 1, not " + dimension + ".");
        }
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(combiner, "combiner");
    }

    /** A table of the column's own; vectors are combined by their mean. */
    public static EmbeddingSpec of(int dimension) {
        return new EmbeddingSpec(dimension, "", Combiner.MEAN);
    }

    /** A table that all columns use that name it; vectors are combined by their mean. */
    public static EmbeddingSpec shared(int dimension, String table) {
        return new EmbeddingSpec(dimension, table, Combiner.MEAN);
    }

    /** The same with another combiner. */
    public EmbeddingSpec combinedBy(Combiner other) {
        return new EmbeddingSpec(dimension, table, other);
    }

    boolean isShared() {
        return !table.isEmpty();
    }

    /** The name of the table of a column that this is of. */
    String tableOf(InputColumn column) {
        return isShared() ? table : column.name();
    }
}
