package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.Objects;
import java.util.Optional;

/**
 * Base class of the builders of all categorical columns.
 *
 * @param <B> the type of the builder
 */
abstract class CategoryBuilder<B extends CategoryBuilder<B>> extends ColumnBuilder<B> {

    /**
     * The maximum number of embedded categories. With an unknown and a missing value, every index
     * is an int.
     */
    static final int MAX_CATEGORIES = Integer.MAX_VALUE - 2;

    /** The maximum number of categories of a one-hot vector, which then has 64 MiB. */
    static final int MAX_ONE_HOT = 1 << 24;

    Unknown unknown = Unknown.AUTO;
    int unknownBins = 1;
    Missing missing = Missing.AUTO;
    Optional<EmbeddingSpec> embedding = Optional.empty();
    private boolean salted;
    private long salt0;
    private long salt1;

    CategoryBuilder(String name) {
        super(name);
    }

    /** Sets how a null is encoded. Default: as the semantics specify. */
    public B optMissing(Missing missing) {
        this.missing = Objects.requireNonNull(missing, "missing");
        return self();
    }

    /** Encodes the category as a learned vector. Default: as a one-hot vector. */
    public B optEmbedding(EmbeddingSpec embedding) {
        this.embedding = Optional.of(embedding);
        return self();
    }

    final B salted(long first, long second) {
        salted = true;
        salt0 = first;
        salt1 = second;
        return self();
    }

    final Hash hash(int bins) {
        return new Hash(bins, salted, salt0, salt1);
    }

    /** Returns whether an embedded category is an index, not a number for each category. */
    boolean isIndexed() {
        return true;
    }

    /** Returns the maximum number of categories. */
    final int maxCategories() {
        return isIndexed() && embedding.isPresent() ? MAX_CATEGORIES : MAX_ONE_HOT;
    }

    /** Checks a number of categories; the message about too many suggests an embedding. */
    final void checkCategories(String what, int value, int least, int most) {
        boolean embeddable = value > most && isIndexed() && embedding.isEmpty();
        checkRange(embeddable ? what + " without an embedding" : what, value, least, most);
    }

    /** Returns the policy for unknown values, with {@code AUTO} resolved. */
    Unknown resolvedUnknown() {
        if (unknown != Unknown.AUTO) {
            return unknown;
        }
        return semantics == Semantics.FEATURE_COLUMN ? Unknown.ZEROS : Unknown.BUCKET;
    }

    /**
     * Returns the policy for missing values. {@code AUTO} is resolved, unless the column does it.
     */
    Missing resolvedMissing() {
        if (missing != Missing.AUTO) {
            return missing;
        }
        return switch (semantics) {
            case CONDYLE -> Missing.BUCKET;
            case FEATURE_SPACE -> Missing.AUTO;
            case FEATURE_COLUMN -> Missing.ZEROS;
        };
    }

    final OutOfVocabularyPolicy policy() {
        return new OutOfVocabularyPolicy(
                semantics, resolvedUnknown(), unknownBins, resolvedMissing(), neverMissing);
    }
}
