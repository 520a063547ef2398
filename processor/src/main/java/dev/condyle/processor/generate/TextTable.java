package dev.condyle.processor.generate;

import java.util.List;
import java.util.Locale;

/** Formats cells as a table: the last column is right-aligned, all others left-aligned. */
final class TextTable {

    private TextTable() {}

    /** Returns one line per row; all rows have the same number of cells. */
    static String of(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        StringBuilder format = new StringBuilder();
        for (int column = 0; column <= last; column++) {
            int at = column;
            int width = rows.stream().mapToInt(row -> row.get(at).length()).max().orElseThrow();
            format.append(column < last ? "%-" + width + "s  " : "%" + width + "s\n");
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(String.format(Locale.ROOT, format.toString(), row.toArray()));
        }
        return table.toString();
    }
}
