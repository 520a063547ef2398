package dev.condyle.runtime.column;

import com.google.gson.JsonObject;
import dev.condyle.feature.Missing;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import dev.condyle.runtime.internal.text.ForeignText;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Encodes several categories per example: a list of strings as multi-hot or counts, or strings with
 * weights. The packed row has a number for each category, so the vocabulary should have at most a
 * few thousand categories. An empty list is encoded as all zeros; a null is missing.
 */
public final class MultiHotColumn extends InputColumn {

    private final MultiHotCategories categories;
    private final Missing missing;
    private final Optional<EmbeddingSpec> embedding;
    private final PackedPart.Kind kind;
    private final boolean counts;

    private MultiHotColumn(Builder builder) {
        super(builder);
        categories = builder.categories();
        missing = builder.neverMissing ? Missing.ERROR : builder.resolvedMissing();
        embedding = builder.embedding;
        kind = builder.weighted ? PackedPart.Kind.WEIGHTS : PackedPart.Kind.COUNTS;
        counts = builder.counts();
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Counts the training values. */
    public void learn(List<String> values) {
        if (values != null && learns()) {
            for (int i = 0; i < values.size(); i++) {
                categories.count(values.get(i));
            }
        }
    }

    /** Counts the training values; weights are ignored. */
    public void learn(Map<String, ? extends Number> weights) {
        if (weights != null && learns()) {
            weights.keySet().forEach(categories::count);
        }
    }

    /** Encodes the values and writes them to the buffer. */
    public void write(List<String> values, ByteBuffer out) {
        int start = blank(values == null, out);
        if (values != null) {
            for (int i = 0; i < values.size(); i++) {
                add(values.get(i), 1, start, out);
            }
        }
    }

    /** Encodes the weighted values and writes them to the buffer. */
    public void write(Map<String, ? extends Number> weights, ByteBuffer out) {
        int start = blank(weights == null, out);
        if (weights != null) {
            for (Map.Entry<String, ? extends Number> entry : weights.entrySet()) {
                float weight = weight(entry.getKey(), entry.getValue());
                add(entry.getKey(), weight, start, out);
            }
        }
    }

    private float weight(String token, Number weight) {
        if (weight == null || !(Math.abs(weight.floatValue()) <= Float.MAX_VALUE)) {
            throw invalid(
                    "the weight of "
                            + ForeignText.quoted(token, '\'')
                            + " is "
                            + weight
                            + ", but must be finite.");
        }
        return weight.floatValue();
    }

    private int blank(boolean isMissing, ByteBuffer out) {
        if (isMissing && missing == Missing.ERROR) {
            throw missingNotAllowed();
        }
        int start = out.position();
        CategoryIndices places = categories.places();
        for (int i = 0; i < places.width(); i++) {
            out.putFloat(0);
        }
        if (isMissing && missing == Missing.BUCKET) {
            out.putFloat(start + Float.BYTES * places.missingAt(), 1);
        }
        return start;
    }

    private void add(String token, float weight, int start, ByteBuffer out) {
        int place = find(token);
        if (place != MultiHotCategories.NO_INDEX) {
            int at = start + Float.BYTES * place;
            float sum = out.getFloat(at) + weight;
            // Each weight is finite.
            if (Float.isInfinite(sum)) {
                throw invalid(
                        "the sum of the weights overflows at "
                                + ForeignText.quoted(token, '\'')
                                + ".");
            }
            out.putFloat(at, counts ? sum : 1);
        }
    }

    private int find(String token) {
        if (token == null) {
            throw invalid("the value contains a null.");
        }
        try {
            return categories.find(token);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    /** Shares the vocabulary with another column that uses the same table. */
    void join(MultiHotColumn other) {
        if (categories.isHashed() != other.categories.isHashed()) {
            throw invalid(
                    "shares a table with "
                            + other.name()
                            + ", but only one of the two is hashed; hash both or neither.");
        }
        categories.join(other.categories);
    }

    @Override
    String kind() {
        return "multi-hot";
    }

    @Override
    Optional<EmbeddingSpec> embedding() {
        return embedding;
    }

    @Override
    String sortName() {
        return name() + (embedding.isPresent() ? "_embedding" : "_indicator");
    }

    @Override
    boolean learns() {
        return categories.learns();
    }

    @Override
    void finish() {
        categories.finish();
    }

    @Override
    List<PackedPart> parts() {
        int width = categories.places().width();
        if (width == 0) {
            throw invalid(
                    "the training data has no category to learn. Remove the component or set a"
                            + " vocabulary.");
        }
        var names = categories.names(name());
        return List.of(
                embedding
                        .map(spec -> PackedPart.vectors(kind, width, names, spec))
                        .orElseGet(() -> PackedPart.numbers(width, names)));
    }

    @Override
    void save(JsonObject state) {
        categories.save(state);
    }

    @Override
    void restore(JsonObject state) {
        categories.restore(state);
    }

    /** Builds a {@link MultiHotColumn}. */
    public static final class Builder extends VocabularyBuilder<Builder> {

        private static final int MAX_WIDTH = 1 << 20;

        private String[] vocabulary;
        private int bins;
        private OutputMode many = OutputMode.AUTO;
        private boolean weighted;

        private Builder(String name) {
            super(name);
        }

        /** Sets the vocabulary, at least one string, without duplicates. Default: learned. */
        public Builder optVocabulary(String... vocabulary) {
            this.vocabulary = vocabulary.clone();
            return this;
        }

        /**
         * Hashes strings to the given number of bins, from 2 to 1,048,576, instead of using a
         * vocabulary.
         */
        public Builder optHashed(int bins) {
            checkRange("bins", bins, 2, MAX_WIDTH);
            this.bins = bins;
            return this;
        }

        /** Sets the two numbers of the salt of the hash. Default: no salt. */
        public Builder optSalt(long salt0, long salt1) {
            return salted(salt0, salt1);
        }

        /**
         * Sets whether a list is encoded as multi-hot or as counts. Default: as the semantics
         * specify.
         */
        public Builder optMany(OutputMode many) {
            this.many = Objects.requireNonNull(many, "many");
            return this;
        }

        /** Declares that the values have weights, which are summed. */
        public Builder optWeighted() {
            weighted = true;
            return this;
        }

        /** Returns false, since a packed row has a number for each category. */
        @Override
        boolean isIndexed() {
            return false;
        }

        private boolean counts() {
            // Embeddings are weighted by the number of occurrences, as in TensorFlow.
            return weighted
                    || embedding.isPresent()
                    || many == OutputMode.COUNT
                    || many == OutputMode.AUTO && semantics == Semantics.FEATURE_COLUMN;
        }

        private MultiHotCategories categories() {
            return bins > 0
                    ? new MultiHotCategories(policy(), hash(bins))
                    : new MultiHotCategories(policy(), new TextVocabulary(vocabulary, this));
        }

        @Override
        Unknown resolvedUnknown() {
            return bins > 0 ? Unknown.ZEROS : super.resolvedUnknown();
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the vocabulary is empty or has duplicates, or if both
         *     a vocabulary and a number of bins are set
         */
        public MultiHotColumn build() {
            check(vocabulary == null || bins == 0, "set either a vocabulary or hashing, not both.");
            return new MultiHotColumn(this);
        }
    }
}
