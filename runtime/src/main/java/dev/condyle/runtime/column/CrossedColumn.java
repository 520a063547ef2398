package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Crosses two to four columns into one category: the hash of their keys, as computed by {@code
 * keras.layers.HashedCrossing} and {@code tf.sparse.cross_hashed}. The key of a column is the index
 * of its value. The key of a hashed column is the value itself, except under {@code FEATURE_SPACE}.
 */
public final class CrossedColumn extends IndexColumn {

    private static final long SEED = 0xDECAFCAFFEL;

    private final int bins;
    private final List<String> members;

    private CrossedColumn(Builder builder) {
        super(builder);
        bins = builder.bins;
        members = builder.members;
        place(bins);
    }

    /** Returns a builder for the cross of the named columns. */
    public static Builder builder(String... members) {
        return new Builder(List.of(members));
    }

    /** Hashes two keys and writes the index of the bin. */
    public void write(long key1, long key2, ByteBuffer out) {
        boolean none = isNone(key1) || isNone(key2);
        write(none, folded(folded(SEED, key1), key2), out);
    }

    /** Hashes three keys and writes the index of the bin. */
    public void write(long key1, long key2, long key3, ByteBuffer out) {
        boolean none = isNone(key1) || isNone(key2) || isNone(key3);
        write(none, folded(folded(folded(SEED, key1), key2), key3), out);
    }

    /** Hashes four keys and writes the index of the bin. */
    public void write(long key1, long key2, long key3, long key4, ByteBuffer out) {
        boolean none = isNone(key1) || isNone(key2) || isNone(key3) || isNone(key4);
        write(none, folded(folded(folded(folded(SEED, key1), key2), key3), key4), out);
    }

    private boolean isNone(long key) {
        return key == NO_KEY && is(Semantics.FEATURE_COLUMN);
    }

    private static long folded(long hash, long key) {
        return FarmHash.concatenated(hash, key);
    }

    private void write(boolean none, long hash, ByteBuffer out) {
        put(none ? places().width() : (int) Long.remainderUnsigned(hash, bins), out);
    }

    @Override
    String kind() {
        return "crossed";
    }

    @Override
    boolean isCross() {
        return true;
    }

    @Override
    String sortName() {
        return super.sortName()
                .replace(
                        name(),
                        members.stream()
                                .sorted(TextForms.BY_CODE_POINT)
                                .collect(Collectors.joining("_X_")));
    }

    @Override
    String token(int index) {
        return "#" + index;
    }

    /** Builds a {@link CrossedColumn}. */
    public static final class Builder extends CategoryBuilder<Builder> {

        private final List<String> members;
        private int bins;

        private Builder(List<String> members) {
            super(String.join("_X_", members));
            this.members = members;
            // The member columns handle missing values.
            neverMissing = true;
            missing = Missing.ZEROS;
        }

        /**
         * Sets the number of bins, from 2 to 16,777,216, with an embedding to 2,147,483,645.
         * Required.
         */
        public Builder setBins(int bins) {
            this.bins = bins;
            return this;
        }

        @Override
        Unknown resolvedUnknown() {
            return Unknown.ZEROS;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the number of columns is not from two to four, or the
         *     number of bins is out of range
         */
        public CrossedColumn build() {
            check(
                    members.size() >= 2 && members.size() <= 4,
                    "a cross requires two to four columns, but has " + members + ".");
            checkCategories("bins", bins, 2, maxCategories());
            return new CrossedColumn(this);
        }
    }
}
