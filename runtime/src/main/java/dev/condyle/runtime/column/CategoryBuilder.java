package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.Objects;
import java.util.Optional;

/**
 * What all columns of categories are built from.
 *
 * @param <B> the builder itself
 */
abstract class CategoryBuilder<B extends CategoryBuilder<B>> extends ColumnBuilder<B> {

    /** The most categories: the greatest index has to be exact as FLOAT32. */
    static final int MAX_CATEGORIES = 16_777_213;

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

    /** Sets what becomes of a null. Default: as the semantics have it. */
    public B optMissing(Missing missing) {
        this.missing = Objects.requireNonNull(missing, "missing");
        return self();
    }

    /** Turns the category into a learned vector. Default: a one-hot. */
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

    /** The policy for unknown values with {@code AUTO} resolved. */
    Unknown resolvedUnknown() {
        if (unknown != Unknown.AUTO) {
            return unknown;
        }
        return semantics == Semantics.FEATURE_COLUMN ? Unknown.ZEROS : Unknown.BUCKET;
    }

    /** The policy for missing values with {@code AUTO} resolved; it may stay, see the column. */
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
