package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.internal.text.AlignedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Formats an {@link Evaluation} as text. */
final class EvaluationTable {

    /** The header of a table of scores. */
    static final List<String> HEADER = List.of("class", "precision", "recall", "f1", "support");

    private static final int WIDTH = 80;
    private static final int MAX_COLUMNS = 30;
    private static final int MAX_CONFUSIONS = 20;
    private static final int MAX_NAME_LENGTH = 24;

    private EvaluationTable() {}

    /** Returns the report; every line ends with a line feed. */
    public static <L> String of(Evaluation<L> evaluation) {
        List<String> names =
                evaluation.labels().names().stream().map(EvaluationTable::shortened).toList();
        return String.format(
                        Locale.ROOT,
                        "accuracy %.4f, loss %.4f, %d examples\n\n",
                        evaluation.accuracy(),
                        evaluation.loss(),
                        evaluation.size())
                + scores(evaluation, names)
                + '\n'
                + (names.size() <= MAX_COLUMNS
                        ? matrix(evaluation, names)
                        : confusions(evaluation, names));
    }

    /** Returns a name of at most 24 characters. */
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_LENGTH - 1)) + "…";
    }

    private static <L> String scores(Evaluation<L> evaluation, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        List<L> values = evaluation.labels().values();
        for (int i = 0; i < values.size(); i++) {
            rows.add(row(names.get(i), evaluation.of(values.get(i))));
        }
        rows.add(row("mean", evaluation.macroAverage()));
        rows.add(row("weighted mean", evaluation.weightedAverage()));
        return AlignedTable.of(1, rows);
    }

    /** Returns a row under {@link #HEADER}. */
    static List<String> row(String name, Evaluation.ClassScore scores) {
        return List.of(
                name,
                score(scores.precision()),
                score(scores.recall()),
                score(scores.f1()),
                Long.toString(scores.support()));
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static <L> String matrix(Evaluation<L> evaluation, List<String> names) {
        List<List<String>> rows = counts(evaluation);
        String named = matrix(rows, names, names);
        // All lines have the same length.
        boolean fits = named.indexOf('\n') < WIDTH;
        return "confusion matrix (rows: actual classes, columns: predicted classes)\n"
                + (fits ? named : numbered(rows, names));
    }

    /** Returns one row of counts per class; zeros are printed as dots. */
    private static <L> List<List<String>> counts(Evaluation<L> evaluation) {
        List<L> values = evaluation.labels().values();
        List<List<String>> rows = new ArrayList<>();
        for (L actual : values) {
            List<String> row = new ArrayList<>();
            for (L predicted : values) {
                long count = evaluation.confusion(actual, predicted);
                row.add(count == 0 ? "." : Long.toString(count));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String matrix(
            List<List<String>> counts, List<String> columns, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", columns));
        for (int i = 0; i < counts.size(); i++) {
            rows.add(row(names.get(i), counts.get(i)));
        }
        return AlignedTable.of(1, rows);
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(others);
        return row;
    }

    private static String numbered(List<List<String>> counts, List<String> names) {
        int digits = Integer.toString(names.size() - 1).length();
        String number = "%" + digits + "d ";
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            numbered.add(String.format(Locale.ROOT, number, i) + names.get(i));
        }
        return matrix(counts, numbers(names.size(), widest(counts, digits)), numbered);
    }

    /** Returns the width of the widest number. */
    private static int widest(List<List<String>> rows, int least) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .reduce(least, Math::max);
    }

    /** Returns the headers of the columns; they have the same width. */
    private static List<String> numbers(int classes, int width) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            header.add(String.format(Locale.ROOT, "%" + width + "d", i));
        }
        return header;
    }

    private record Confusion(String actual, String predicted, long count) {}

    private static <L> String confusions(Evaluation<L> evaluation, List<String> names) {
        List<L> values = evaluation.labels().values();
        List<Confusion> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                long count = evaluation.confusion(values.get(i), values.get(j));
                if (i != j && count > 0) {
                    all.add(new Confusion(names.get(i), names.get(j), count));
                }
            }
        }
        all.sort(Collections.reverseOrder(Comparator.comparingLong(Confusion::count)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("actual", "predicted", "count"));
        for (Confusion it : all.subList(0, Math.min(MAX_CONFUSIONS, all.size()))) {
            rows.add(List.of(it.actual(), it.predicted(), Long.toString(it.count())));
        }
        return "most frequent confusions\n" + AlignedTable.of(2, rows);
    }
}
