package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import java.util.Objects;

/**
 * What all columns are built from.
 *
 * @param <B> the builder itself
 */
abstract class ColumnBuilder<B extends ColumnBuilder<B>> {

    final String name;
    Semantics semantics = Semantics.CONDYLE;
    boolean neverMissing;

    ColumnBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }

    /** Sets whose rules the column follows. Default: {@link Semantics#CONDYLE}. */
    public B optSemantics(Semantics semantics) {
        this.semantics = Objects.requireNonNull(semantics, "semantics");
        return self();
    }

    /** Says that a value is never null, so that nothing is kept for a missing one. */
    public B optNeverMissing() {
        neverMissing = true;
        return self();
    }

    final void check(boolean fits, String problem) {
        if (!fits) {
            throw new IllegalArgumentException(name + ": " + problem);
        }
    }

    final void checkRange(String what, long value, long least, long most) {
        check(
                value >= least && value <= most,
                "%s: from %d to %d, but here are %d.".formatted(what, least, most, value));
    }
}
