package dev.condyle.runtime.column;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A range of adjacent slots of a packed row, and how the network expands it.
 *
 * @param kind the meaning of the slots
 * @param packed the number of slots in the packed row
 * @param width the expanded width without an embedding
 * @param names returns the name of an expanded number by its index from 0
 * @param embedding the embedding, if the part is embedded
 */
record PackedPart(
        Kind kind,
        int packed,
        int width,
        IntFunction<String> names,
        Optional<EmbeddingSpec> embedding) {

    /** The meaning of the slots of a part. */
    enum Kind {
        /** Numbers that are passed through. */
        NUMBERS,
        /**
         * The index of the 1 in a one-hot vector, an INT32; {@code width} encodes all zeros. The
         * slots of all other kinds are FLOAT32.
         */
        INDEX,
        /** The number of occurrences of each category. */
        COUNTS,
        /** A weight for each category. */
        WEIGHTS
    }

    static PackedPart numbers(int width, IntFunction<String> names) {
        return new PackedPart(Kind.NUMBERS, width, width, names, Optional.empty());
    }

    static PackedPart number(String name) {
        return numbers(1, place -> name);
    }

    static PackedPart index(
            int width, IntFunction<String> names, Optional<EmbeddingSpec> embedding) {
        return new PackedPart(Kind.INDEX, 1, width, names, embedding);
    }

    static PackedPart vectors(
            Kind kind, int width, IntFunction<String> names, EmbeddingSpec embedding) {
        return new PackedPart(kind, width, width, names, Optional.of(embedding));
    }

    /** Returns the width in the input of the network. */
    int output() {
        return embedding.map(EmbeddingSpec::dimension).orElse(width);
    }
}
