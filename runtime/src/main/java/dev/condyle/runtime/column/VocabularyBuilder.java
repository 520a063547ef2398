package dev.condyle.runtime.column;

import dev.condyle.feature.Unknown;
import java.util.Objects;

/**
 * Base class of the builders of columns with a vocabulary.
 *
 * @param <B> the type of the builder
 */
abstract class VocabularyBuilder<B extends VocabularyBuilder<B>> extends CategoryBuilder<B> {

    private static final int MAX_UNKNOWN_BINS = 1000;

    // The hash tables cannot have many more entries.
    private static final int MAX_VOCABULARY = 500_000_000;

    private int max;
    int minCount = 1;

    VocabularyBuilder(String name) {
        super(name);
    }

    /**
     * Sets the maximum size of a learned vocabulary. The most frequent categories are kept; ties
     * are broken in favour of the greater string or number, as in Keras. From 1 to 16,777,216, with
     * an embedding of single categories to 500,000,000, or 0 for the maximum, which is the default.
     */
    public B optMax(int max) {
        this.max = max;
        return self();
    }

    /** Returns the maximum size of a learned vocabulary. */
    final int maxVocabulary() {
        int most = Math.min(maxCategories(), MAX_VOCABULARY);
        checkCategories("max", max, 0, most);
        return max == 0 ? most : max;
    }

    /** Sets the minimum number of occurrences of a learned category, at least 1. Default: 1. */
    public B optMinCount(int minCount) {
        checkRange("minCount", minCount, 1, Integer.MAX_VALUE);
        this.minCount = minCount;
        return self();
    }

    /** Sets how an out-of-vocabulary value is encoded. Default: as the semantics specify. */
    public B optUnknown(Unknown unknown) {
        this.unknown = Objects.requireNonNull(unknown, "unknown");
        return self();
    }

    /**
     * Sets the number of bins to which unknown values are hashed under {@link Unknown#BUCKET}, from
     * 1 to 1000. Default: 1.
     */
    public B optUnknownBins(int unknownBins) {
        checkRange("unknownBins", unknownBins, 1, MAX_UNKNOWN_BINS);
        this.unknownBins = unknownBins;
        return self();
    }
}
