package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * The policy for categories that are not in the vocabulary (OOV).
 *
 * @param semantics the encoding rules
 * @param unknown how unknown values are encoded
 * @param unknownBins the number of bins for unknown values under {@link Unknown#BUCKET}
 * @param missing how missing values are encoded; {@link Missing#AUTO}: like unknown values
 * @param neverMissing whether there are no missing values
 */
record OutOfVocabularyPolicy(
        Semantics semantics,
        Unknown unknown,
        int unknownBins,
        Missing missing,
        boolean neverMissing) {

    /** Returns the indices for a vocabulary of the given size. */
    CategoryIndices places(int vocabulary) {
        int unknowns = unknown == Unknown.BUCKET ? unknownBins : 0;
        boolean unknownsFirst = semantics == Semantics.FEATURE_SPACE;
        int missings = missing == Missing.BUCKET && !neverMissing ? 1 : 0;
        return new CategoryIndices(
                unknownsFirst ? unknowns : 0,
                vocabulary,
                unknownsFirst ? 0 : vocabulary,
                unknowns,
                vocabulary + unknowns,
                vocabulary + unknowns + missings);
    }
}
