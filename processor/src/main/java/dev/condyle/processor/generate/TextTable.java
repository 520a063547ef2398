package dev.condyle.processor.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Formats cells as a table: the last column is right-aligned, all others left-aligned. If its lines
 * are longer than 80 characters, the second column is wrapped after commas. The summary at run time
 * is formatted in the same way.
 */
final class TextTable {

    private static final int LINE = 80;
    private static final int WRAPPED = 1;
    private static final int MIN_WRAPPED = 30;
    private static final String GAP = "  ";
    private static final String INDENT = "  ";

    private TextTable() {}

    /** Returns one line per row, more if cells are wrapped; all rows have as many cells. */
    static String of(List<List<String>> rows) {
        int others = (rows.get(0).size() - 1) * GAP.length();
        for (int column = 0; column < rows.get(0).size(); column++) {
            others += column == WRAPPED ? 0 : width(rows, column);
        }
        int available = LINE - others;
        return width(rows, WRAPPED) <= available
                ? aligned(rows)
                : aligned(wrapped(rows, Math.max(MIN_WRAPPED, available)));
    }

    private static String aligned(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < last; column++) {
            format.append("%-" + width(rows, column) + "s" + GAP);
        }
        format.append("%" + width(rows, last) + "s");
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            String line = String.format(Locale.ROOT, format.toString(), row.toArray());
            table.append(line.stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static List<List<String>> wrapped(List<List<String>> rows, int width) {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> line = new ArrayList<>(row);
            for (String text : lines(row.get(WRAPPED), width)) {
                line.set(WRAPPED, text);
                lines.add(line);
                line = new ArrayList<>(Collections.nCopies(row.size(), ""));
            }
        }
        return lines;
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
}
