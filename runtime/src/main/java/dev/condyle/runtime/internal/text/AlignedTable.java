package dev.condyle.runtime.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Formats cells as a table with columns of equal width, separated by two spaces. */
public final class AlignedTable {

    private static final int LINE = 80;
    private static final int MIN_WRAPPED = 30;
    private static final String GAP = "  ";
    private static final String INDENT = "  ";

    private AlignedTable() {}

    /**
     * Returns a table like {@link #of} in which one column is wrapped after commas if the lines are
     * longer than 80 characters. The column keeps a width of at least 30.
     *
     * @param wrapped the index of the column to wrap
     */
    public static String wrapped(int left, int wrapped, List<List<String>> rows) {
        int others = (rows.get(0).size() - 1) * GAP.length();
        for (int column = 0; column < rows.get(0).size(); column++) {
            others += column == wrapped ? 0 : width(rows, column);
        }
        int available = LINE - others;
        if (width(rows, wrapped) <= available) {
            return of(left, rows);
        }
        List<List<String>> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> line = new ArrayList<>(row);
            for (String text : lines(row.get(wrapped), Math.max(MIN_WRAPPED, available))) {
                line.set(wrapped, text);
                lines.add(line);
                line = new ArrayList<>(Collections.nCopies(row.size(), ""));
            }
        }
        return of(left, lines);
    }

    /** Splits a text after commas into lines; all but the first are indented. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : text.split("(?<=, )")) {
            if (!line.isBlank() && (line + part).stripTrailing().length() > width) {
                lines.add(line);
                line = INDENT;
            }
            line += part;
        }
        lines.add(line);
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
    }

    /**
     * Returns one line per row; every line ends with a line feed.
     *
     * @param left the number of left-aligned columns; the columns after them are right-aligned
     * @param rows at least one row; all have the same number of cells
     */
    public static String of(int left, List<List<String>> rows) {
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < rows.get(0).size(); column++) {
            format.append(column > 0 ? GAP + "%" : "%").append(column < left ? "-" : "");
            format.append(Math.max(1, width(rows, column))).append('s');
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            String line = String.format(Locale.ROOT, format.toString(), row.toArray());
            table.append(line.stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
