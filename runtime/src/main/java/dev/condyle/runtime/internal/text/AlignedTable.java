package dev.condyle.runtime.internal.text;

import java.util.List;
import java.util.Locale;

/** Formats cells as a table with columns of equal width, separated by two spaces. */
public final class AlignedTable {

    private AlignedTable() {}

    /**
     * Returns one line per row; every line ends with a line feed.
     *
     * @param left the number of left-aligned columns; the columns after them are right-aligned
     * @param rows at least one row; all have the same number of cells
     */
    public static String of(int left, List<List<String>> rows) {
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(row -> row.get(at).length()).max().orElseThrow();
            format.append(column > 0 ? "  %" : "%").append(column < left ? "-" : "");
            format.append(Math.max(1, width)).append('s');
        }
        format.append('\n');
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(String.format(Locale.ROOT, format.toString(), row.toArray()));
        }
        return table.toString();
    }
}
