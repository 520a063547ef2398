package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.text.ForeignText;
import java.util.function.IntFunction;

/** Assigns indices to the strings of a list, by a given or learned vocabulary or by hashing. */
final class MultiHotCategories {

    /** The result of {@link #find} for a string without an index. */
    static final int NO_INDEX = -1;

    private final OutOfVocabularyPolicy policy;
    private final Hash hash;
    private final Hash unknownHash;
    private TextVocabulary vocabulary;
    private CategoryIndices places;

    /** Creates the categories of a vocabulary. */
    MultiHotCategories(OutOfVocabularyPolicy policy, TextVocabulary vocabulary) {
        this.policy = policy;
        this.vocabulary = vocabulary;
        hash = null;
        unknownHash = Hash.of(policy.unknownBins());
        if (!vocabulary.learns()) {
            places = policy.places(vocabulary.size());
        }
    }

    /** Creates categories by hashing. */
    MultiHotCategories(OutOfVocabularyPolicy policy, Hash hash) {
        this.policy = policy;
        this.hash = hash;
        vocabulary = null;
        unknownHash = null;
        places = policy.places(hash.bins());
    }

    boolean isHashed() {
        return hash != null;
    }

    /** Shares the vocabulary with the categories of another column that uses the same table. */
    void join(MultiHotCategories others) {
        vocabulary = others.vocabulary;
    }

    boolean learns() {
        return vocabulary != null && vocabulary.learns();
    }

    void count(String token) {
        if (token != null && !isMissing(token)) {
            vocabulary.count(token);
        }
    }

    void finish() {
        vocabulary.finish();
        places = policy.places(vocabulary.size());
    }

    CategoryIndices places() {
        return places;
    }

    IntFunction<String> names(String column) {
        return places.names(column, i -> hash == null ? vocabulary.name(i) : "#" + i);
    }

    /**
     * Returns the index of a string, or {@link #NO_INDEX}.
     *
     * @throws IllegalArgumentException if it is unknown and the policy is {@code ERROR}
     */
    int find(String token) {
        if (isMissing(token)) {
            return NO_INDEX;
        }
        if (hash != null) {
            return hash.bin(token);
        }
        int place = vocabulary.find(token);
        if (place >= 0) {
            return places.vocabularyAt() + place;
        }
        return switch (policy.unknown()) {
            case BUCKET -> places.unknownAt() + unknownHash.bin(token);
            case ERROR ->
                    throw new IllegalArgumentException(
                            ForeignText.quoted(token, '\'')
                                    + " is not in the vocabulary."
                                    + vocabulary.hint(token));
            default -> NO_INDEX;
        };
    }

    // TensorFlow has no null: lists are padded with empty strings.
    private boolean isMissing(String token) {
        return token.isEmpty() && policy.semantics() == Semantics.FEATURE_COLUMN;
    }

    void save(JsonObject state) {
        if (learns()) {
            vocabulary.save(state);
        }
    }

    void restore(JsonObject state) {
        if (learns()) {
            vocabulary.restore(state);
            places = policy.places(vocabulary.size());
        }
    }
}
