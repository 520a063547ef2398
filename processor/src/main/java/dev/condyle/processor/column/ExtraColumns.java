package dev.condyle.processor.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * How many columns unknown and missing categories have: the rules of {@code
 * dev.condyle.runtime.column.OutOfVocabularyPolicy}.
 */
final class ExtraColumns {

    private ExtraColumns() {}

    /** The columns of unknown values. */
    static int unknown(Semantics semantics, Unknown unknown, int bins) {
        boolean bucket =
                unknown == Unknown.BUCKET
                        || unknown == Unknown.AUTO && semantics != Semantics.FEATURE_COLUMN;
        return bucket ? bins : 0;
    }

    /** The columns of missing values. */
    static int missing(Semantics semantics, Missing missing, boolean primitive) {
        boolean bucket =
                missing == Missing.BUCKET
                        || missing == Missing.AUTO && semantics == Semantics.CONDYLE;
        return bucket && !primitive ? 1 : 0;
    }

    /** The columns of missing dates and arrays. */
    static int missingIndicator(Missing missing) {
        return missing == Missing.BUCKET || missing == Missing.AUTO ? 1 : 0;
    }
}
