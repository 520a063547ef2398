package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.feature.Semantics;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Columns for tests, and assertions about columns. */
final class Columns {

    private Columns() {}

    /** Returns the names of the input features of columns that have nothing more to learn. */
    static List<String> names(Semantics semantics, InputColumn... columns) {
        return RowLayout.of(semantics, List.of(columns)).names();
    }

    static List<String> names(InputColumn column) {
        return names(column.semantics(), column);
    }

    /** Returns a number of TensorFlow's feature columns. */
    static NumericColumn number(String name) {
        return NumericColumn.builder(name)
                .optSemantics(Semantics.FEATURE_COLUMN)
                .optNeverMissing()
                .build();
    }

    static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
