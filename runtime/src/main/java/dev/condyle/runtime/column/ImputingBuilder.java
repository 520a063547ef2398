package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import java.util.Objects;

/**
 * What columns are built from that write zeros for a missing value, and one number more that is 1
 * then.
 *
 * @param <B> the builder itself
 */
abstract class ImputingBuilder<B extends ImputingBuilder<B>> extends ColumnBuilder<B> {

    private Missing missing = Missing.AUTO;

    ImputingBuilder(String name) {
        super(name);
    }

    /**
     * Sets what becomes of a null. Default: zeros, and one number more that is 1 ({@link
     * Missing#BUCKET}).
     */
    public B optMissing(Missing missing) {
        this.missing = Objects.requireNonNull(missing, "missing");
        return self();
    }

    final boolean hasIndicator() {
        return !neverMissing && (missing == Missing.AUTO || missing == Missing.BUCKET);
    }

    final boolean refusesMissing() {
        return neverMissing || missing == Missing.ERROR;
    }
}
