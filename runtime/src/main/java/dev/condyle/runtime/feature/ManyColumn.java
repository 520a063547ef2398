package dev.condyle.runtime.feature;

import com.google.gson.JsonObject;
import dev.condyle.feature.Many;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Several categories at once: a list of texts as presence or counts, or texts with a weight each.
 * The row holds a number for each category, so a vocabulary should stay below some thousands. An
 * empty list is all zeros; a null is missing.
 */
public final class ManyColumn extends Column {

    private final Policy policy;
    private final Optional<EmbeddingSpec> embedding;
    private final Part.Kind kind;
    private final boolean counts;
    private final Optional<Hash> hash;
    private final Hash unknownHash;
    private final TextVocabulary vocabulary;
    private Places places;

    private ManyColumn(Builder builder) {
        super(builder);
        policy = builder.policy();
        embedding = builder.embedding;
        kind = builder.weighted ? Part.Kind.WEIGHTS : Part.Kind.COUNTS;
        counts = builder.counts();
        hash = builder.hash();
        unknownHash = Hash.of(builder.unknownBins);
        vocabulary = hash.isPresent() ? null : new TextVocabulary(builder.vocabulary, builder);
        if (!learns()) {
            place();
        }
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Counts the values. */
    public void learn(List<String> values) {
        if (values != null && learns()) {
            for (int i = 0; i < values.size(); i++) {
                count(values.get(i));
            }
        }
    }

    /** Counts the values, whatever their weights. */
    public void learn(Map<String, ? extends Number> weights) {
        if (weights != null && learns()) {
            weights.keySet().forEach(this::count);
        }
    }

    private void count(String token) {
        if (token != null && !isMissing(token)) {
            vocabulary.count(token);
        }
    }

    /** Writes the values. */
    public void write(List<String> values, ByteBuffer out) {
        int start = blank(values == null, out);
        if (values != null) {
            for (int i = 0; i < values.size(); i++) {
                int index = index(values.get(i));
                if (index < places.width()) {
                    add(index, 1, start, out);
                }
            }
        }
    }

    /** Writes the weights. */
    public void write(Map<String, ? extends Number> weights, ByteBuffer out) {
        int start = blank(weights == null, out);
        if (weights != null) {
            for (Map.Entry<String, ? extends Number> entry : weights.entrySet()) {
                int index = index(entry.getKey());
                float weight = weight(entry.getKey(), entry.getValue());
                if (index < places.width()) {
                    add(index, weight, start, out);
                }
            }
        }
    }

    private float weight(String token, Number weight) {
        if (weight == null || !(Math.abs(weight.floatValue()) <= Float.MAX_VALUE)) {
            throw refused("the weight of '" + token + "' is " + weight + ", which is not finite.");
        }
        return weight.floatValue();
    }

    private int blank(boolean missing, ByteBuffer out) {
        int start = out.position();
        for (int i = 0; i < places.width(); i++) {
            out.putFloat(0);
        }
        if (missing) {
            switch (policy.missing()) {
                case BUCKET -> out.putFloat(start + Float.BYTES * places.missingAt(), 1);
                case ERROR -> throw missingRefused();
                default -> {}
            }
        }
        return start;
    }

    private void add(int index, float weight, int start, ByteBuffer out) {
        int at = start + Float.BYTES * index;
        out.putFloat(at, counts ? out.getFloat(at) + weight : 1);
    }

    private int index(String token) {
        if (token == null) {
            throw refused("holds a null.");
        }
        if (isMissing(token)) {
            return places.width();
        }
        if (hash.isPresent()) {
            return hash.get().bin(token);
        }
        int place = vocabulary.find(token);
        if (place >= 0) {
            return places.vocabularyAt() + place;
        }
        return switch (policy.unknown()) {
            case BUCKET -> places.unknownAt() + unknownHash.bin(token);
            case ERROR -> throw refused("'" + token + "' is unknown." + vocabulary.hint(token));
            default -> places.width();
        };
    }

    private boolean isMissing(String token) {
        return token.isEmpty() && is(Semantics.FEATURE_COLUMN);
    }

    private void place() {
        places = policy.places(hash.map(Hash::bins).orElseGet(() -> vocabulary.size()));
        if (places.width() == 0) {
            throw refused("no value occurs in the training rows; leave the component out.");
        }
    }

    @Override
    String sortName() {
        return name() + (embedding.isPresent() ? "_embedding" : "_indicator");
    }

    @Override
    boolean learns() {
        return vocabulary != null && vocabulary.learns();
    }

    @Override
    void finish() {
        vocabulary.finish();
        place();
    }

    @Override
    List<Part> parts() {
        var names = places.names(name(), this::token);
        return List.of(
                embedding
                        .map(spec -> Part.vectors(kind, places.width(), names, spec))
                        .orElseGet(() -> Part.numbers(places.width(), names)));
    }

    private String token(int index) {
        return hash.isPresent() ? "#" + index : vocabulary.name(index);
    }

    @Override
    void save(JsonObject state) {
        if (learns()) {
            vocabulary.save(state);
        }
    }

    @Override
    void restore(JsonObject state) {
        if (learns()) {
            vocabulary.restore(state);
            place();
        }
    }

    /** Builds a {@link ManyColumn}. */
    public static final class Builder extends VocabularyBuilder<Builder> {

        private static final int MAX_WIDTH = 1 << 20;

        private String[] vocabulary;
        private int bins;
        private Many many = Many.AUTO;
        private boolean weighted;

        private Builder(String name) {
            super(name);
        }

        /** Sets the vocabulary, at least one text, none twice. Default: it is learned. */
        public Builder optVocabulary(String... vocabulary) {
            this.vocabulary = vocabulary.clone();
            return this;
        }

        /** Hashes texts to so many bins, from 2 to 1,048,576, instead of a vocabulary. */
        public Builder optHashed(int bins) {
            checkRange("bins", bins, 2, MAX_WIDTH);
            this.bins = bins;
            return this;
        }

        /** Sets the two numbers of the hash's salt. Default: no salt. */
        public Builder optSalt(long salt0, long salt1) {
            return salted(salt0, salt1);
        }

        /** Sets what the numbers of a list are. Default: as the semantics have it. */
        public Builder optMany(Many many) {
            this.many = Objects.requireNonNull(many, "many");
            return this;
        }

        /** Says that values come with weights, which are then summed. */
        public Builder optWeighted() {
            weighted = true;
            return this;
        }

        private boolean counts() {
            // Vectors are combined by how often they are named, as in TensorFlow.
            return weighted
                    || embedding.isPresent()
                    || many == Many.COUNT
                    || many == Many.AUTO && semantics == Semantics.FEATURE_COLUMN;
        }

        private Optional<Hash> hash() {
            return bins == 0 ? Optional.empty() : Optional.of(hash(bins));
        }

        @Override
        Unknown resolvedUnknown() {
            return bins > 0 ? Unknown.ZEROS : super.resolvedUnknown();
        }

        @Override
        Missing resolvedMissing() {
            Missing resolved = super.resolvedMissing();
            return resolved == Missing.AUTO ? Missing.ZEROS : resolved;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the vocabulary is empty or has a text twice, or there
         *     are both a vocabulary and bins
         */
        public ManyColumn build() {
            check(vocabulary == null || bins == 0, "has a vocabulary or is hashed, not both.");
            return new ManyColumn(this);
        }
    }
}
