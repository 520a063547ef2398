package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary of strings. */
final class TextVocabulary extends Vocabulary {

    // keras.layers.StringLookup reserves it for unknown strings and never learns it.
    private static final String KERAS_UNKNOWN = "[UNK]";
    private static final int MAX_HINTS = 1000;

    private final int max;
    private final int minCount;
    private final boolean likeKeras;
    private Map<String, Counter> counts = new HashMap<>();
    private Map<String, Integer> places = Map.of();
    private List<String> tokens;

    /** Creates a vocabulary of the given tokens, or one to be learned if they are null. */
    TextVocabulary(String[] given, VocabularyBuilder<?> builder) {
        super(given != null);
        max = builder.maxVocabulary();
        minCount = builder.minCount;
        likeKeras = builder.semantics == Semantics.FEATURE_SPACE;
        if (given != null) {
            set(List.of(given));
            builder.check(!tokens.isEmpty(), "the vocabulary must have at least one category.");
            builder.check(
                    places.size() == tokens.size(), "the vocabulary has duplicate categories.");
        }
    }

    void count(String token) {
        counts.computeIfAbsent(token, t -> new Counter()).value++;
    }

    @Override
    void finish() {
        if (tokens != null) {
            return;
        }
        if (likeKeras) {
            counts.remove(KERAS_UNKNOWN);
        }
        set(
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue().value >= minCount)
                        .sorted(
                                Comparator.comparingLong(
                                                (Map.Entry<String, Counter> entry) ->
                                                        entry.getValue().value)
                                        .thenComparing(Map.Entry::getKey, TextForms.BY_CODE_POINT)
                                        .reversed())
                        .limit(max)
                        .map(Map.Entry::getKey)
                        .toList());
        counts = Map.of();
    }

    private void set(List<String> all) {
        Map<String, Integer> index = new HashMap<>(all.size() * 2);
        for (int i = 0; i < all.size(); i++) {
            index.put(all.get(i), i);
        }
        tokens = all;
        places = index;
    }

    @Override
    int size() {
        return tokens.size();
    }

    @Override
    String name(int place) {
        return tokens.get(place);
    }

    /** Returns the index of a token, or -1. */
    int find(String token) {
        Integer place = places.get(token);
        return place == null ? -1 : place;
    }

    /** Returns a hint for the message about an unknown token, such as a similar token. */
    String hint(String token) {
        List<String> some = tokens.subList(0, Math.min(tokens.size(), MAX_HINTS));
        return hint() + NearestName.question(token, some);
    }

    @Override
    void save(JsonObject state) {
        JsonArray array = new JsonArray(tokens.size());
        tokens.forEach(array::add);
        state.add("vocabulary", array);
    }

    @Override
    void restore(JsonObject state) {
        List<String> all = new ArrayList<>();
        for (JsonElement element : ColumnState.array(state, "vocabulary")) {
            all.add(ColumnState.text(element, "vocabulary"));
        }
        set(List.copyOf(all));
        counts = Map.of();
        if (places.size() != all.size()) {
            throw new IllegalArgumentException("its vocabulary has duplicate categories");
        }
    }

    /** A mutable count, which avoids boxing. */
    private static final class Counter {
        private long value;
    }
}
