package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import dev.condyle.runtime.internal.text.ForeignText;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Base class of the columns that encode a value as a one-hot vector or an embedding. The column
 * writes the index of the category; {@link ColumnsBlock} expands it.
 */
abstract class IndexColumn extends InputColumn {

    /** The key of a missing value: a cross with it is encoded as all zeros. */
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

    /** Assigns the indices. Called as soon as the vocabulary is known. */
    final void place(int vocabulary) {
        CategoryIndices all = policy.places(vocabulary);
        if (all.width() == 0) {
            throw invalid(
                    "the training data has no category to learn. Remove the component or set a"
                            + " vocabulary.");
        }
        places = all;
    }

    final CategoryIndices places() {
        return places;
    }

    /** Returns the name of a category by its index in the vocabulary. */
    abstract String token(int index);

    @Override
    final List<PackedPart> parts() {
        return List.of(
                PackedPart.index(
                        places.width(), places.names(savedName(), this::token), embedding));
    }

    @Override
    String sortName() {
        return embedding
                .map(spec -> spec.isShared() ? "_shared_embedding" : "_embedding")
                .map(name()::concat)
                .orElse(name() + "_indicator");
    }

    /** Returns the index of a category of the vocabulary. */
    final int known(int place) {
        return places.vocabularyAt() + place;
    }

    /** Returns whether unknown values have bins, whose indices {@link #unknown(int)} returns. */
    final boolean hasUnknownBins() {
        return policy.unknown() == Unknown.BUCKET;
    }

    /** Returns the index of an out-of-vocabulary bin. */
    final int unknown(int bin) {
        return places.unknownAt() + bin;
    }

    /** Returns the index of an unknown value if there are no bins. */
    final int unknown(String value, String hint) {
        if (policy.unknown() == Unknown.ERROR) {
            throw invalid(ForeignText.quoted(value, '\'') + " is not in the vocabulary." + hint);
        }
        return places.width();
    }

    /** Returns the index of a missing value. */
    final int missing() {
        return switch (policy.missing()) {
            case BUCKET -> policy.neverMissing() ? rejectMissing() : places.missingAt();
            case ZEROS -> places.width();
            case AUTO ->
                    switch (policy.unknown()) {
                        case ERROR -> rejectMissing();
                        case ZEROS -> places.width();
                        default -> places.unknownAt();
                    };
            case ERROR -> rejectMissing();
        };
    }

    private int rejectMissing() {
        throw missingNotAllowed();
    }

    /** Returns the key of the value with the index, which a cross hashes. */
    final long key(int index, boolean missing) {
        if (!is(Semantics.FEATURE_COLUMN) || index < places.width()) {
            return index;
        }
        return missing ? NO_KEY : UNKNOWN_KEY;
    }

    /** Writes an index, as an integer. */
    static void put(int index, ByteBuffer out) {
        out.putInt(index);
    }
}
