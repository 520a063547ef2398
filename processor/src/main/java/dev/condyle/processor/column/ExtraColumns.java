package dev.condyle.processor.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * Computes the number of additional columns for unknown and missing categories, by the rules of
 * {@code dev.condyle.runtime.column.OutOfVocabularyPolicy}.
 */
final class ExtraColumns {

    private ExtraColumns() {}

    /** Returns the number of columns for unknown values. */
    static int unknown(Semantics semantics, Unknown unknown, int bins) {
        boolean bucket =
                unknown == Unknown.BUCKET
                        || unknown == Unknown.AUTO && semantics != Semantics.FEATURE_COLUMN;
        return bucket ? bins : 0;
    }

    /** Returns the number of columns for missing values. */
    static int missing(Semantics semantics, Missing missing, boolean primitive) {
        boolean bucket =
                missing == Missing.BUCKET
                        || missing == Missing.AUTO && semantics == Semantics.CONDYLE;
        return bucket && !primitive ? 1 : 0;
    }

    /** Returns the number of columns for missing dates and arrays. */
    static int missingIndicator(Missing missing) {
        return missing == Missing.BUCKET || missing == Missing.AUTO ? 1 : 0;
    }
}
