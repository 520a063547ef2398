package dev.condyle.runtime.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes columns that share a table of vectors learn one vocabulary together. */
final class SharedVocabularies {

    private SharedVocabularies() {}

    static void join(List<Column> columns) {
        Map<String, Column> first = new HashMap<>();
        for (Column column : columns) {
            column.embedding()
                    .map(spec -> first.putIfAbsent(spec.tableOf(column), column))
                    .ifPresent(earlier -> join(column, earlier));
        }
    }

    private static void join(Column column, Column earlier) {
        if (!shares(column) || !shares(earlier)) {
            throw column.refused(
                    "its table of vectors would be that of "
                            + earlier.component()
                            + ", which has the same name; give one of them another name.");
        }
        if (column.getClass() != earlier.getClass()) {
            throw column.refused(
                    "shares a table with " + earlier.component() + ", which is of another kind.");
        }
        if (column instanceof TextColumn text) {
            text.join((TextColumn) earlier);
        } else if (column instanceof LongColumn number) {
            number.join((LongColumn) earlier);
        } else if (column instanceof ManyColumn many) {
            many.join((ManyColumn) earlier);
        }
    }

    private static boolean shares(Column column) {
        return column.embedding().filter(EmbeddingSpec::isShared).isPresent();
    }
}
