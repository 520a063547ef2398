package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.condyle.feature.Semantics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashedColumnTest {

    private static final int BINS = 1000;

    private final Row row = new Row(16);

    private static HashedColumn column(Semantics semantics) {
        return HashedColumn.builder("x").optSemantics(semantics).setBins(BINS).build();
    }

    @Test
    void everyTypeIsHashedByItsText() {
        HashedColumn column = column(Semantics.CONDYLE);
        Hash hash = Hash.of(BINS);
        column.write("b", row.buffer());
        column.write('b', row.buffer());
        column.write(Character.valueOf('b'), row.buffer());
        assertArrayEquals(repeat(hash.bin("b"), 3), row.indices());
        column.write("-7", row.buffer());
        column.write(-7, row.buffer());
        column.write(Short.valueOf((short) -7), row.buffer());
        assertArrayEquals(repeat(hash.bin("-7"), 3), row.indices());
    }

    @Test
    void aMissingValueHasItsOwnOutput() {
        HashedColumn column = column(Semantics.CONDYLE);
        column.write((String) null, row.buffer());
        column.write((Character) null, row.buffer());
        column.write((Long) null, row.buffer());
        assertArrayEquals(repeat(BINS, 3), row.indices());
        // Only TensorFlow represents missing values by them.
        column.write("", row.buffer());
        column.write(-1, row.buffer());
        Hash hash = Hash.of(BINS);
        assertArrayEquals(new int[] {hash.bin(""), hash.bin("-1")}, row.indices());
    }

    @Test
    void aMissingFeatureColumnIsAllZeros() {
        HashedColumn column = column(Semantics.FEATURE_COLUMN);
        column.write((String) null, row.buffer());
        column.write("", row.buffer());
        column.write((Character) null, row.buffer());
        column.write((Long) null, row.buffer());
        column.write(-1, row.buffer());
        column.write(Long.valueOf(-1), row.buffer());
        // The index after the last bin encodes all zeros.
        assertArrayEquals(repeat(BINS, 6), row.indices());
    }

    @Test
    void aMissingFeatureOfAFeatureSpaceIsTheEmptyText() {
        HashedColumn column = column(Semantics.FEATURE_SPACE);
        column.write((String) null, row.buffer());
        column.write("", row.buffer());
        column.write((Character) null, row.buffer());
        column.write((Long) null, row.buffer());
        assertArrayEquals(repeat(Hash.of(BINS).bin(""), 4), row.indices());
    }

    private static int[] repeat(int index, int count) {
        int[] all = new int[count];
        Arrays.fill(all, index);
        return all;
    }
}
