package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.hash.Hashing;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests crosses, and the keys of their members. */
class CrossedColumnTest {

    private static final int BINS = 1000;
    private static final long NO_KEY = IndexColumn.NO_KEY;
    // TensorFlow's key of a value that is out of vocabulary.
    private static final long UNKNOWN = -1;

    private enum Size {
        SMALL,
        LARGE
    }

    private final Row row = new Row(8);

    private static CrossedColumn cross(Semantics semantics, String... members) {
        return CrossedColumn.builder(members).optSemantics(semantics).setBins(BINS).build();
    }

    private int bin(Semantics semantics, long... keys) {
        switch (keys.length) {
            case 2 -> cross(semantics, "a", "b").write(keys[0], keys[1], row.buffer());
            case 3 ->
                    cross(semantics, "a", "b", "c").write(keys[0], keys[1], keys[2], row.buffer());
            default ->
                    cross(semantics, "a", "b", "c", "d")
                            .write(keys[0], keys[1], keys[2], keys[3], row.buffer());
        }
        return row.indices()[0];
    }

    @Test
    void aCrossWithAMissingFeatureColumnIsAllZeros() {
        for (int members = 2; members <= 4; members++) {
            for (int missing = 0; missing < members; missing++) {
                long[] keys = new long[members];
                keys[missing] = NO_KEY;
                // The index after the last bin encodes all zeros.
                assertEquals(BINS, bin(Semantics.FEATURE_COLUMN, keys));
                assertNotEquals(BINS, bin(Semantics.CONDYLE, keys));
            }
            assertNotEquals(BINS, bin(Semantics.FEATURE_COLUMN, new long[members]));
        }
    }

    @Test
    void fourKeysAreFoldedOneAfterAnother() {
        long hash = 0xDECAFCAFFEL;
        for (long key : new long[] {3, -1, 4, 15}) {
            hash = FarmHash.concatenated(hash, key);
        }
        assertEquals(
                Long.remainderUnsigned(hash, BINS), bin(Semantics.FEATURE_COLUMN, 3, -1, 4, 15));
    }

    @Test
    void aBinHasTheNameOfTheMembers() {
        CrossedColumn cross = CrossedColumn.builder("a", "b").setBins(2).build();
        assertEquals(List.of("a_X_b=#0", "a_X_b=#1"), Columns.names(cross));
    }

    @Test
    void aCrossHasTwoToFourMembers() {
        String message = "a cross requires two to four columns, but has ";
        assertRefused("a: " + message + "[a].", () -> cross(Semantics.CONDYLE, "a"));
        assertRefused(
                "a_X_b_X_c_X_d_X_e: " + message + "[a, b, c, d, e].",
                () -> cross(Semantics.CONDYLE, "a", "b", "c", "d", "e"));
        assertRefused(
                "a_X_b: bins must be from 2 to 16777216, not 1",
                () -> CrossedColumn.builder("a", "b").setBins(1).build());
    }

    @Test
    void theKeyOfABooleanIsItsIndex() {
        BooleanColumn column = BooleanColumn.builder("x").build();
        assertKeys(new long[] {0, 1}, column.key(false), column.key(true));
        assertKeys(
                new long[] {0, 1, 2},
                column.key(Boolean.FALSE),
                column.key(Boolean.TRUE),
                column.key((Boolean) null));
        BooleanColumn tensorFlow =
                BooleanColumn.builder("x").optSemantics(Semantics.FEATURE_COLUMN).build();
        assertKeys(
                new long[] {0, 1, NO_KEY},
                tensorFlow.key(false),
                tensorFlow.key(Boolean.TRUE),
                tensorFlow.key((Boolean) null));
    }

    @Test
    void theKeyOfAConstantIsItsIndex() {
        EnumColumn column = EnumColumn.builder("x", Size.class).build();
        EnumColumn tensorFlow =
                EnumColumn.builder("x", Size.class).optSemantics(Semantics.FEATURE_COLUMN).build();
        assertKeys(
                new long[] {0, 1, 2},
                column.key(Size.SMALL),
                column.key(Size.LARGE),
                column.key(null));
        assertKeys(
                new long[] {0, 1, NO_KEY},
                tensorFlow.key(Size.SMALL),
                tensorFlow.key(Size.LARGE),
                tensorFlow.key(null));
    }

    @Test
    void theKeyOfANumberIsItsBucket() {
        BucketizedColumn column = BucketizedColumn.builder("x").setBounds(0, 10).build();
        assertKeys(
                new long[] {0, 1, 2, 2, 3},
                column.key(-1),
                column.key(Integer.valueOf(5)),
                column.key(10.0),
                column.key(Double.valueOf(11)),
                column.key((Double) null));
    }

    @Test
    void theKeyOfAnIdentityIsItsIndex() {
        IdentityColumn column = IdentityColumn.builder("x").setSize(3).build();
        IdentityColumn tensorFlow =
                IdentityColumn.builder("x")
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .setSize(3)
                        .optUnknown(Unknown.ZEROS)
                        .build();
        assertKeys(
                new long[] {0, 2, 3, 3, 4},
                column.key(0),
                column.key(Long.valueOf(2)),
                column.key(3),
                column.key(-1),
                column.key((Integer) null));
        assertKeys(
                new long[] {0, 2, UNKNOWN, NO_KEY, NO_KEY, NO_KEY},
                tensorFlow.key(0),
                tensorFlow.key(Long.valueOf(2)),
                tensorFlow.key(3),
                tensorFlow.key(-1),
                tensorFlow.key(Integer.valueOf(-1)),
                tensorFlow.key((Integer) null));
    }

    @Test
    void theKeyOfAVocabularyIsItsIndex() {
        LongColumn column = LongColumn.builder("x").optVocabulary(7, 8).build();
        LongColumn tensorFlow =
                LongColumn.builder("x")
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .optVocabulary(7, 8)
                        .build();
        assertKeys(
                new long[] {1, 1, 2, 2, 3},
                column.key(8),
                column.key(Integer.valueOf(8)),
                column.key(9),
                column.key(-1),
                column.key((Long) null));
        assertKeys(
                new long[] {1, 1, UNKNOWN, NO_KEY, NO_KEY},
                tensorFlow.key(8),
                tensorFlow.key(Integer.valueOf(8)),
                tensorFlow.key(9),
                tensorFlow.key(-1),
                tensorFlow.key((Long) null));
    }

    @Test
    void theKeyOfATextIsItsIndex() {
        TextColumn column = TextColumn.builder("x").optVocabulary("a", "b").build();
        TextColumn tensorFlow =
                TextColumn.builder("x")
                        .optSemantics(Semantics.FEATURE_COLUMN)
                        .optVocabulary("a", "b")
                        .build();
        assertKeys(
                new long[] {1, 1, 1, 2, 2, 3, 3},
                column.key("b"),
                column.key('b'),
                column.key(Character.valueOf('b')),
                column.key("c"),
                column.key(""),
                column.key((String) null),
                column.key((Character) null));
        assertKeys(
                new long[] {1, 1, 1, UNKNOWN, NO_KEY, NO_KEY, NO_KEY},
                tensorFlow.key("b"),
                tensorFlow.key('b'),
                tensorFlow.key(Character.valueOf('b')),
                tensorFlow.key("c"),
                tensorFlow.key(""),
                tensorFlow.key((String) null),
                tensorFlow.key((Character) null));
    }

    @Test
    void theKeyOfAHashedColumnIsTheValue() {
        for (Semantics semantics : List.of(Semantics.CONDYLE, Semantics.FEATURE_COLUMN)) {
            HashedColumn column =
                    HashedColumn.builder("x").optSemantics(semantics).setBins(9).build();
            assertKeys(
                    new long[] {fingerprint("b"), fingerprint("b"), fingerprint("b"), 64, -7, 65},
                    column.key("b"),
                    column.key('b'),
                    column.key(Character.valueOf('b')),
                    column.key(64),
                    column.key(-7),
                    column.key(Integer.valueOf(65)));
        }
    }

    @Test
    void theKeyOfAMissingHashedValueDependsOnTheSemantics() {
        HashedColumn condyle = HashedColumn.builder("x").setBins(9).build();
        assertKeys(
                new long[] {9, 9, NO_KEY},
                condyle.key((String) null),
                condyle.key((Character) null),
                condyle.key((Long) null));
        HashedColumn column =
                HashedColumn.builder("x").optSemantics(Semantics.FEATURE_COLUMN).setBins(9).build();
        assertKeys(
                new long[] {fingerprint(""), fingerprint(""), -1},
                column.key((String) null),
                column.key(""),
                column.key((Long) null));
    }

    @Test
    void theKeyOfAHashedColumnOfAFeatureSpaceIsItsBin() {
        HashedColumn column =
                HashedColumn.builder("x").optSemantics(Semantics.FEATURE_SPACE).setBins(9).build();
        assertKeys(
                new long[] {bin("b"), bin("b"), bin("b"), bin("64"), bin("65")},
                column.key("b"),
                column.key('b'),
                column.key(Character.valueOf('b')),
                column.key(64),
                column.key(Integer.valueOf(65)));
        // A missing value is hashed as the empty string.
        assertKeys(
                new long[] {bin(""), bin(""), bin("")},
                column.key((String) null),
                column.key((Character) null),
                column.key((Long) null));
        HashedColumn bucket =
                HashedColumn.builder("x")
                        .optSemantics(Semantics.FEATURE_SPACE)
                        .setBins(9)
                        .optMissing(Missing.BUCKET)
                        .build();
        assertKeys(new long[] {9, 9}, bucket.key((String) null), bucket.key((Long) null));
    }

    private static long fingerprint(String text) {
        return Hashing.farmHashFingerprint64().hashString(text, StandardCharsets.UTF_8).asLong();
    }

    private static long bin(String text) {
        return Long.remainderUnsigned(fingerprint(text), 9);
    }

    private static void assertKeys(long[] expected, long... actual) {
        assertArrayEquals(expected, actual);
    }
}
