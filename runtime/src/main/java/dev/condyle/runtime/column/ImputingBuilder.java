package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import java.util.Objects;

/**
 * Base class of the builders of columns that write zeros for a missing value, followed by an
 * indicator that is 1 for a missing value and 0 otherwise.
 *
 * @param <B> the type of the builder
 */
abstract class ImputingBuilder<B extends ImputingBuilder<B>> extends ColumnBuilder<B> {

    private Missing missing = Missing.AUTO;

    ImputingBuilder(String name) {
        super(name);
    }

    /**
     * Sets how a null is encoded. Default: as zeros and an indicator that is 1 ({@link
     * Missing#BUCKET}).
     */
    public B optMissing(Missing missing) {
        this.missing = Objects.requireNonNull(missing, "missing");
        return self();
    }

    final boolean hasIndicator() {
        return !neverMissing && (missing == Missing.AUTO || missing == Missing.BUCKET);
    }

    final boolean rejectsMissing() {
        return neverMissing || missing == Missing.ERROR;
    }
}
