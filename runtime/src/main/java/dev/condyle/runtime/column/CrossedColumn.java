package dev.condyle.runtime.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two to four columns together as one category: the hash of their keys, as {@code
 * keras.layers.HashedCrossing} and {@code tf.sparse.cross_hashed} have it. The key of a column is
 * the index of its value. Outside of {@code FEATURE_SPACE} a hashed column gives the value itself.
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

    /** Begins a column across the columns of these names. */
    public static Builder builder(String... members) {
        return new Builder(List.of(members));
    }

    /** Writes the cross of two keys. */
    public void write(long key1, long key2, ByteBuffer out) {
        boolean none = isNone(key1) || isNone(key2);
        write(none, folded(folded(SEED, key1), key2), out);
    }

    /** Writes the cross of three keys. */
    public void write(long key1, long key2, long key3, ByteBuffer out) {
        boolean none = isNone(key1) || isNone(key2) || isNone(key3);
        write(none, folded(folded(folded(SEED, key1), key2), key3), out);
    }

    /** Writes the cross of four keys. */
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
            // Whether a member is missing is the member's affair.
            neverMissing = true;
            missing = Missing.ZEROS;
        }

        /** Sets the number of bins, from 2 to 16,777,213. Required. */
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
         * @throws IllegalArgumentException if there are not two to four names, or the number of
         *     bins is out of range
         */
        public CrossedColumn build() {
            check(
                    members.size() >= 2 && members.size() <= 4,
                    "a cross has two to four columns, not " + members + ".");
            checkRange("bins", bins, 2, MAX_CATEGORIES);
            return new CrossedColumn(this);
        }
    }
}
