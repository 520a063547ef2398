package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * What columns are built from whose values are all known: only a missing one can be unknown, where
 * Keras's rules make it so.
 *
 * @param <B> the builder itself
 */
abstract class ClosedVocabularyBuilder<B extends ClosedVocabularyBuilder<B>>
        extends CategoryBuilder<B> {

    ClosedVocabularyBuilder(String name) {
        super(name);
    }

    @Override
    Unknown resolvedUnknown() {
        return semantics == Semantics.FEATURE_SPACE ? Unknown.BUCKET : Unknown.ZEROS;
    }
}
