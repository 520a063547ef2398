package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import java.util.function.IntFunction;

/** Where the texts of a list stand: by a vocabulary that is given or learned, or by hash. */
final class MultiHotCategories {

    /** Says that a text stands nowhere. */
    static final int NOWHERE = -1;

    private final OutOfVocabularyPolicy policy;
    private final Hash hash;
    private final Hash unknownHash;
    private TextVocabulary vocabulary;
    private CategoryIndices places;

    /** Texts by a vocabulary. */
    MultiHotCategories(OutOfVocabularyPolicy policy, TextVocabulary vocabulary) {
        this.policy = policy;
        this.vocabulary = vocabulary;
        hash = null;
        unknownHash = Hash.of(policy.unknownBins());
        if (!vocabulary.learns()) {
            places = policy.places(vocabulary.size());
        }
    }

    /** Texts by hash. */
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

    /** Makes these learn together with others, as columns of one table have to. */
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
     * The place of a text, or {@link #NOWHERE}.
     *
     * @throws IllegalArgumentException if it is unknown, which is not allowed
     */
    int find(String token) {
        if (isMissing(token)) {
            return NOWHERE;
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
                            "'" + token + "' is unknown." + vocabulary.hint(token));
            default -> NOWHERE;
        };
    }

    // TensorFlow has no null: an empty text fills up a list that is shorter than others.
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
