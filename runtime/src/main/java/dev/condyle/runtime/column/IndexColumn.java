package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A column of which one place is 1 and all others are 0. It writes the index of that place; the
 * network makes a one-hot or a vector of it.
 */
abstract class IndexColumn extends InputColumn {

    /** The key of a value that has none: a cross with it is all zeros. */
    static final long NO_KEY = Long.MIN_VALUE;

    private static final long UNKNOWN_KEY = -1;

    private final OutOfVocabularyPolicy policy;
    private final Optional<EmbeddingSpec> embedding;
    private CategoryIndices places;

    IndexColumn(CategoryBuilder<?> builder) {
        super(builder);
        policy = builder.policy();
        embedding = builder.embedding;
    }

    final OutOfVocabularyPolicy policy() {
        return policy;
    }

    @Override
    final Optional<EmbeddingSpec> embedding() {
        return embedding;
    }

    /** Fixes the places; called as soon as the vocabulary is known. */
    final void place(int vocabulary) {
        CategoryIndices all = policy.places(vocabulary);
        if (all.width() == 0) {
            throw refused(
                    "no value occurs in the training rows, so that there is no category to make a"
                            + " column of; leave the component out, or give it a vocabulary.");
        }
        places = all;
    }

    final CategoryIndices places() {
        return places;
    }

    /** A category's name, by its place in the vocabulary. */
    abstract String token(int index);

    @Override
    final List<PackedPart> parts() {
        return List.of(
                PackedPart.index(
                        places.width(), places.names(component(), this::token), embedding));
    }

    @Override
    String sortName() {
        return embedding
                .map(spec -> spec.isShared() ? "_shared_embedding" : "_embedding")
                .map(name()::concat)
                .orElse(name() + "_indicator");
    }

    /** The index of a value of the vocabulary. */
    final int known(int place) {
        return places.vocabularyAt() + place;
    }

    /** Whether an unknown value has a column, of which {@link #unknown(int)} is the index. */
    final boolean hasUnknownBins() {
        return policy.unknown() == Unknown.BUCKET;
    }

    /** The index of an unknown value in one of the columns for those. */
    final int unknown(int bin) {
        return places.unknownAt() + bin;
    }

    /** The index of an unknown value that has no column. */
    final int unknown(String value, String hint) {
        if (policy.unknown() == Unknown.ERROR) {
            throw refused("'" + value + "' is unknown." + hint);
        }
        return places.width();
    }

    /** The index of a missing value. */
    final int missing() {
        return switch (policy.missing()) {
            case BUCKET -> policy.neverMissing() ? refuseMissing() : places.missingAt();
            case ZEROS -> places.width();
            case AUTO ->
                    switch (policy.unknown()) {
                        case ERROR -> refuseMissing();
                        case ZEROS -> places.width();
                        default -> places.unknownAt();
                    };
            case ERROR -> refuseMissing();
        };
    }

    private int refuseMissing() {
        throw missingRefused();
    }

    /** What a cross takes for the value at that index. */
    final long key(int index, boolean missing) {
        if (!is(Semantics.FEATURE_COLUMN) || index < places.width()) {
            return index;
        }
        return missing ? NO_KEY : UNKNOWN_KEY;
    }

    static void put(int index, ByteBuffer out) {
        out.putFloat(index);
    }
}
