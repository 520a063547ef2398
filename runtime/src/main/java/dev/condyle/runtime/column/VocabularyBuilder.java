package dev.condyle.runtime.column;

import dev.condyle.feature.Unknown;
import java.util.Objects;

/**
 * What columns with a vocabulary are built from.
 *
 * @param <B> the builder itself
 */
abstract class VocabularyBuilder<B extends VocabularyBuilder<B>> extends CategoryBuilder<B> {

    private static final int MAX_UNKNOWN_BINS = 1000;

    int max = MAX_CATEGORIES - MAX_UNKNOWN_BINS;
    int minCount = 1;

    VocabularyBuilder(String name) {
        super(name);
    }

    /**
     * Sets how many categories are learned at most: the most frequent ones, and of equally frequent
     * ones those whose text or number is greater, as in Keras. From 1 to 16,000,000, or 0 for no
     * limit, which is the default.
     */
    public B optMax(int max) {
        checkRange("max", max, 0, 16_000_000);
        if (max > 0) {
            this.max = max;
        }
        return self();
    }

    /** Sets how often a category has to occur to be learned, at least 1. Default: 1. */
    public B optMinCount(int minCount) {
        checkRange("minCount", minCount, 1, Integer.MAX_VALUE);
        this.minCount = minCount;
        return self();
    }

    /** Sets what becomes of a value outside the vocabulary. Default: as the semantics have it. */
    public B optUnknown(Unknown unknown) {
        this.unknown = Objects.requireNonNull(unknown, "unknown");
        return self();
    }

    /**
     * Sets how many columns unknown values are hashed to under {@link Unknown#BUCKET}, from 1 to
     * 1000. Default: 1.
     */
    public B optUnknownBins(int unknownBins) {
        checkRange("unknownBins", unknownBins, 1, MAX_UNKNOWN_BINS);
        this.unknownBins = unknownBins;
        return self();
    }
}
