package dev.condyle.runtime.data;

import java.util.Optional;

/** The target of a head that chooses one class. A label is encoded as the index of its class. */
sealed interface SingleLabel<C> extends Target<C> permits MultiClass, Binary, Ordinal {

    /** Returns the classes. */
    Labels<C> labels();

    @Override
    default Optional<Labels<?>> classes() {
        return Optional.of(labels());
    }

    /** Returns 1: a label is encoded as the index of its class. */
    @Override
    default int width() {
        return 1;
    }

    @Override
    default void encode(C label, float[] into, int at) {
        into[at] = labels().indexOf(label);
    }
}
