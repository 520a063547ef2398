package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;

/**
 * Base class of the builders of columns with a fixed set of values. Only a missing value can be out
 * of vocabulary, namely under {@code FEATURE_SPACE}, as in Keras.
 *
 * @param <B> the type of the builder
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
