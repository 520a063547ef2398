package dev.condyle.runtime.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes columns that share an embedding table learn a common vocabulary. */
final class SharedVocabularies {

    private SharedVocabularies() {}

    static void join(List<InputColumn> columns) {
        Map<String, InputColumn> first = new HashMap<>();
        for (InputColumn column : columns) {
            column.embedding()
                    .map(spec -> first.putIfAbsent(spec.tableOf(column), column))
                    .ifPresent(earlier -> join(column, earlier));
        }
    }

    private static void join(InputColumn column, InputColumn earlier) {
        if (!shares(column) || !shares(earlier)) {
            throw column.invalid(
                    "its embedding table has the same name as that of "
                            + earlier.component()
                            + "; rename one of them.");
        }
        if (column.getClass() != earlier.getClass()) {
            throw column.invalid(
                    "shares a table with "
                            + earlier.component()
                            + ", which is of a different kind.");
        }
        if (column instanceof TextColumn text) {
            text.join((TextColumn) earlier);
        } else if (column instanceof LongColumn number) {
            number.join((LongColumn) earlier);
        } else if (column instanceof MultiHotColumn many) {
            many.join((MultiHotColumn) earlier);
        }
    }

    private static boolean shares(InputColumn column) {
        return column.embedding().filter(EmbeddingSpec::isShared).isPresent();
    }
}
