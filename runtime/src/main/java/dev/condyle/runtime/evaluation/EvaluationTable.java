package dev.condyle.runtime.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Formats an {@link Evaluation} as text. */
final class EvaluationTable {

    private static final int MOST_COLUMNS = 30;
    private static final int MOST_CONFUSIONS = 20;
    private static final int LONGEST_NAME = 24;

    private EvaluationTable() {}

    /** Returns the report; every line ends with a line feed. */
    public static <L> String of(Evaluation<L> evaluation) {
        List<String> names =
                evaluation.labels().names().stream().map(EvaluationTable::shortened).toList();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "accuracy %.4f, loss %.4f, %d examples\n\n",
                        evaluation.accuracy(),
                        evaluation.loss(),
                        evaluation.size()));
        scores(text, evaluation, names);
        text.append('\n');
        if (names.size() <= MOST_COLUMNS) {
            matrix(text, evaluation, names);
        } else {
            confusions(text, evaluation, names);
        }
        return text.toString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static int width(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    private static <L> void scores(
            StringBuilder text, Evaluation<L> evaluation, List<String> names) {
        int width = Math.max("weighted mean".length(), width(names));
        text.append(
                String.format("%-" + width + "s  precision  recall      f1  support\n", "class"));
        List<L> values = evaluation.labels().values();
        for (int i = 0; i < values.size(); i++) {
            line(text, width, names.get(i), evaluation.of(values.get(i)));
        }
        line(text, width, "mean", evaluation.macroAverage());
        line(text, width, "weighted mean", evaluation.weightedAverage());
    }

    private static void line(
            StringBuilder text, int width, String name, Evaluation.ClassScore scores) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-" + width + "s  %9.4f  %6.4f  %6.4f  %7d\n",
                        name,
                        scores.precision(),
                        scores.recall(),
                        scores.f1(),
                        scores.support()));
    }

    // Columns have numbers because names would be too wide; zeros are printed as dots.
    private static <L> void matrix(
            StringBuilder text, Evaluation<L> evaluation, List<String> names) {
        List<L> values = evaluation.labels().values();
        int column = String.valueOf(values.size() - 1).length();
        for (L actual : values) {
            for (L predicted : values) {
                long count = evaluation.confusion(actual, predicted);
                column = Math.max(column, String.valueOf(count).length());
            }
        }
        int number = String.valueOf(values.size() - 1).length();
        int name = width(names);
        String cell = "  %" + column + "s";
        text.append("confusion (a row an actual class, a column a predicted one)\n");
        text.append(" ".repeat(number + 1 + name));
        for (int i = 0; i < values.size(); i++) {
            text.append(String.format(cell, i));
        }
        text.append('\n');
        for (int i = 0; i < values.size(); i++) {
            text.append(String.format("%" + number + "d %-" + name + "s", i, names.get(i)));
            for (L predicted : values) {
                long count = evaluation.confusion(values.get(i), predicted);
                text.append(String.format(cell, count == 0 ? "." : count));
            }
            text.append('\n');
        }
    }

    private record Confusion(String actual, String predicted, long count) {}

    private static <L> void confusions(
            StringBuilder text, Evaluation<L> evaluation, List<String> names) {
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
        int width = Math.max("actual".length(), width(names));
        int other = Math.max("predicted".length(), width(names));
        String format = "%-" + width + "s  %-" + other + "s  %5s\n";
        text.append("most frequent confusions\n");
        text.append(String.format(format, "actual", "predicted", "count"));
        for (Confusion confusion : all.subList(0, Math.min(MOST_CONFUSIONS, all.size()))) {
            text.append(
                    String.format(
                            format, confusion.actual(), confusion.predicted(), confusion.count()));
        }
    }
}
