package dev.condyle.runtime.column;

import dev.condyle.feature.Combiner;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;

/**
 * Specifies that a category is encoded as a learned vector instead of a one-hot vector. The initial
 * values of the embedding table are drawn from a truncated normal distribution with mean 0 and
 * standard deviation 1 / sqrt(dimension), as in {@code tf.feature_column.embedding_column}.
 *
 * @param dimension the length of the vectors, at least 1
 * @param table the name of the table that several columns share; empty if the column has its own
 *     table
 * @param combiner how the vectors of several categories are combined
 */
public record EmbeddingSpec(int dimension, String table, Combiner combiner) {

    /** Validates the dimension. */
    public EmbeddingSpec {
        Arguments.atLeast("dimension", dimension, 1);
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(combiner, "combiner");
    }

    /**
     * Returns the specification of a table of a single column; vectors are combined by their mean.
     */
    public static EmbeddingSpec of(int dimension) {
        return new EmbeddingSpec(dimension, "", Combiner.MEAN);
    }

    /**
     * Returns the specification of a table that several columns share; vectors are combined by
     * their mean.
     */
    public static EmbeddingSpec shared(int dimension, String table) {
        return new EmbeddingSpec(dimension, table, Combiner.MEAN);
    }

    /** Returns a copy with another combiner. */
    public EmbeddingSpec combinedBy(Combiner other) {
        return new EmbeddingSpec(dimension, table, other);
    }

    boolean isShared() {
        return !table.isEmpty();
    }

    /** Returns the name of the table of the column. */
    String tableOf(InputColumn column) {
        return isShared() ? table : column.name();
    }
}
