package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;

/**
 * Base class of the builders of all columns.
 *
 * @param <B> the type of the builder
 */
abstract class ColumnBuilder<B extends ColumnBuilder<B>> {

    final String name;
    String component;
    Semantics semantics = Semantics.CONDYLE;
    boolean neverMissing;

    ColumnBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
        component = name;
    }

    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }

    /**
     * Sets the name of the component for messages. Default: the name of the column, which is the
     * name in saved models.
     */
    public B optComponent(String component) {
        this.component = Objects.requireNonNull(component, "component");
        return self();
    }

    /** Sets the encoding rules that the column follows. Default: {@link Semantics#CONDYLE}. */
    public B optSemantics(Semantics semantics) {
        this.semantics = Objects.requireNonNull(semantics, "semantics");
        return self();
    }

    /** Declares that a value is never null, so that no output is reserved for missing values. */
    public B optNeverMissing() {
        neverMissing = true;
        return self();
    }

    final void check(boolean fits, String problem) {
        if (!fits) {
            throw new IllegalArgumentException(component + ": " + problem);
        }
    }

    final void checkRange(String what, long value, long least, long most) {
        Arguments.within(component + ": " + what, value, least, most);
    }
}
