package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.condyle.feature.Semantics;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A vocabulary of integers. */
final class LongVocabulary extends Vocabulary {

    // keras.layers.IntegerLookup reserves it for unknown numbers and never learns it.
    private static final long KERAS_UNKNOWN = -1;

    private final int max;
    private final int minCount;
    private final boolean likeKeras;
    private LongMap counts = new LongMap();
    private LongMap places;
    private long[] tokens;

    /** Creates a vocabulary of the given numbers, or one to be learned if they are null. */
    LongVocabulary(long[] given, VocabularyBuilder<?> builder) {
        super(given != null);
        max = builder.maxVocabulary();
        minCount = builder.minCount;
        likeKeras = builder.semantics == Semantics.FEATURE_SPACE;
        if (given != null) {
            set(given.clone());
            builder.check(tokens.length > 0, "the vocabulary must have at least one category.");
            builder.check(
                    places.size() == tokens.length, "the vocabulary has duplicate categories.");
        }
    }

    void count(long token) {
        counts.add(token, 1);
    }

    @Override
    void finish() {
        if (tokens != null) {
            return;
        }
        long[] keys = counts.keys();
        Comparator<Integer> byCount = Comparator.comparingInt(i -> counts.get(keys[i], 0));
        set(
                IntStream.range(0, keys.length)
                        .filter(i -> counts.get(keys[i], 0) >= minCount)
                        .filter(i -> !likeKeras || keys[i] != KERAS_UNKNOWN)
                        .boxed()
                        .sorted(byCount.thenComparing(i -> keys[i]).reversed())
                        .limit(max)
                        .mapToLong(i -> keys[i])
                        .toArray());
        counts = null;
    }

    private void set(long[] all) {
        LongMap index = new LongMap();
        for (int i = 0; i < all.length; i++) {
            index.put(all[i], i);
        }
        tokens = all;
        places = index;
    }

    @Override
    int size() {
        return tokens.length;
    }

    @Override
    String name(int place) {
        return Long.toString(tokens[place]);
    }

    /** Returns the index of a number, or -1. */
    int find(long token) {
        return places.get(token, -1);
    }

    @Override
    void save(JsonObject state) {
        JsonArray array = new JsonArray(tokens.length);
        for (long token : tokens) {
            array.add(token);
        }
        state.add("vocabulary", array);
    }

    @Override
    void restore(JsonObject state) {
        JsonArray array = ColumnState.array(state, "vocabulary");
        long[] all = new long[array.size()];
        int at = 0;
        for (JsonElement element : array) {
            all[at++] = ColumnState.whole(element, "vocabulary");
        }
        set(all);
        counts = null;
        if (places.size() != all.length) {
            throw new IllegalArgumentException("its vocabulary has duplicate categories");
        }
    }
}
