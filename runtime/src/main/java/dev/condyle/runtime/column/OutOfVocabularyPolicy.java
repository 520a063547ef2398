package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * What becomes of categories that are not in the vocabulary.
 *
 * @param semantics whose rules hold
 * @param unknown what becomes of unknown values
 * @param unknownBins how many columns they have under {@link Unknown#BUCKET}
 * @param missing what becomes of missing values; {@link Missing#AUTO}: they are unknown
 * @param neverMissing whether there are none
 */
record OutOfVocabularyPolicy(
        Semantics semantics,
        Unknown unknown,
        int unknownBins,
        Missing missing,
        boolean neverMissing) {

    /** Where a vocabulary of that size and the columns beside it stand. */
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
