package dev.condyle.runtime.column;

import static dev.condyle.runtime.column.Columns.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.feature.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloatsColumnTest {

    private final Row row = new Row(16);

    private static FloatsColumn.Builder builder() {
        return FloatsColumn.builder("x").setLength(2);
    }

    @Test
    void theLargestNumberIsFinite() {
        FloatsColumn column = builder().optNeverMissing().build();
        float[] largest = {Float.MAX_VALUE, -Float.MAX_VALUE};
        column.write(largest, row.buffer());
        assertArrayEquals(largest, row.floats());
        assertRefused(
                "x: the number at index 0 is -Infinity, but must be finite.",
                () -> column.write(new float[] {Float.NEGATIVE_INFINITY, 0}, row.buffer()));
    }

    @Test
    void aMissingArrayIsZerosWithOrWithoutAnIndicator() {
        FloatsColumn bucket = builder().optMissing(Missing.BUCKET).build();
        assertEquals(List.of("x[0]", "x[1]", "x (missing)"), Columns.names(bucket));
        bucket.write(null, row.buffer());
        assertArrayEquals(new float[] {0, 0, 1}, row.floats());
        FloatsColumn zeros = builder().optMissing(Missing.ZEROS).build();
        assertEquals(List.of("x[0]", "x[1]"), Columns.names(zeros));
        zeros.write(null, row.buffer());
        zeros.write(new float[] {3, 4}, row.buffer());
        assertArrayEquals(new float[] {0, 0, 3, 4}, row.floats());
        assertRefused(
                "x: the value is missing (null), but this column does not accept missing values.",
                () -> builder().optNeverMissing().build().write(null, row.buffer()));
    }

    @Test
    void theLengthIsLimited() {
        FloatsColumn.builder("x").setLength(1).build();
        FloatsColumn.builder("x").setLength(65_536).build();
        for (int wrong : new int[] {0, 65_537}) {
            assertRefused(
                    "x: length must be from 1 to 65536, not " + wrong,
                    () -> FloatsColumn.builder("x").setLength(wrong).build());
        }
    }
}
