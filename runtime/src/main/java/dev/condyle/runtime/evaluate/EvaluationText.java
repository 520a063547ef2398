package dev.condyle.runtime.evaluate;

import dev.condyle.runtime.Evaluation;
import dev.condyle.runtime.Evaluation.ClassScore;
import java.util.List;
import java.util.Locale;

/** An evaluation as text: a line with the totals, a table of the classes, the confusion matrix. */
public final class EvaluationText {

    /**
     * Beyond this the matrix would no longer fit a screen, and only the largest errors are listed.
     */
    private static final int MATRIX_CLASSES = 30;

    private static final int NAME_WIDTH = 24;

    private static final String MATRIX_CORNER = "actual \\ predicted";

    private EvaluationText() {}

    /** The text of an evaluation, several lines. */
    public static <L> String of(Evaluation<L> evaluation) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "accuracy %.4f   loss %.4f   examples %d%n%n",
                        evaluation.accuracy(),
                        evaluation.loss(),
                        evaluation.size()));
        classes(evaluation, text);
        if (evaluation.labels().size() <= MATRIX_CLASSES) {
            matrix(evaluation, text.append(String.format("%n")));
        }
        return text.toString();
    }

    private static <L> void classes(Evaluation<L> evaluation, StringBuilder text) {
        int width = nameWidth(evaluation.labels().names());
        text.append(
                String.format("%-" + width + "s  precision  recall      f1  support%n", "class"));
        List<L> values = evaluation.labels().values();
        for (int i = 0; i < values.size(); i++) {
            String name = evaluation.labels().names().get(i);
            text.append(row(name, width, evaluation.of(values.get(i))));
        }
        text.append(row("macro average", width, evaluation.macroAverage()));
        text.append(row("weighted average", width, evaluation.weightedAverage()));
    }

    private static int nameWidth(List<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        return Math.min(NAME_WIDTH, Math.max(MATRIX_CORNER.length(), longest));
    }

    private static String row(String name, int width, ClassScore score) {
        return String.format(
                Locale.ROOT,
                "%-" + width + "s     %.4f  %.4f  %.4f  %7d%n",
                cut(name, width),
                score.precision(),
                score.recall(),
                score.f1(),
                score.support());
    }

    private static String cut(String name, int width) {
        return name.length() <= width ? name : name.substring(0, width - 1) + "…";
    }

    private static <L> void matrix(Evaluation<L> evaluation, StringBuilder text) {
        List<L> values = evaluation.labels().values();
        int cell = Math.max(3, String.valueOf(evaluation.size()).length() - 1);
        int width = nameWidth(evaluation.labels().names());
        text.append(String.format("%-" + width + "s", MATRIX_CORNER));
        for (int column = 0; column < values.size(); column++) {
            text.append(String.format(" %" + cell + "d", column));
        }
        text.append(String.format("%n"));
        for (int row = 0; row < values.size(); row++) {
            String name = row + " " + evaluation.labels().names().get(row);
            text.append(String.format("%-" + width + "s", cut(name, width)));
            for (L predicted : values) {
                long count = evaluation.confusion(values.get(row), predicted);
                text.append(String.format(" %" + cell + "s", count == 0 ? "." : count));
            }
            text.append(String.format("%n"));
        }
    }
}
