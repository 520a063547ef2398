package dev.condyle.runtime.column;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Numbers that stand side by side in a packed row, and what they become.
 *
 * @param kind what the numbers mean
 * @param packed how many there are
 * @param width how many numbers they become where they are not embedded
 * @param names names what they become, by its place from 0
 * @param embedding the vectors that they become instead
 */
record PackedPart(
        Kind kind,
        int packed,
        int width,
        IntFunction<String> names,
        Optional<EmbeddingSpec> embedding) {

    /** What the numbers of a part mean. */
    enum Kind {
        /** They stay as they are. */
        NUMBERS,
        /** One number, the place of the 1 among zeros; {@code width} stands for zeros alone. */
        INDEX,
        /** How often each category occurs. */
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

    /** How many numbers come out. */
    int output() {
        return embedding.map(EmbeddingSpec::dimension).orElse(width);
    }
}
