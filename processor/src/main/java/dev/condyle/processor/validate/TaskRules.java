package dev.condyle.processor.validate;

import dev.condyle.Head.Loss;
import dev.condyle.Head.Task;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates the task of a head, and the members that apply only to some tasks. */
final class TaskRules {

    private static final Set<Task> REGRESSION = EnumSet.of(Task.REGRESSION);
    private static final Set<Task> LABELS = EnumSet.complementOf(EnumSet.of(Task.REGRESSION));
    private static final Set<Task> CROSS_ENTROPY =
            EnumSet.of(Task.MULTI_CLASS, Task.BINARY, Task.MULTI_LABEL);
    private static final Set<Task> MULTI_CLASS = EnumSet.of(Task.MULTI_CLASS);

    private static final Set<Task> LEARNED = EnumSet.of(Task.MULTI_CLASS, Task.MULTI_LABEL);

    private static final Map<String, Set<Task>> TASKS =
            Map.of(
                    "labels", LABELS,
                    "classes", LABELS,
                    "names", LABELS,
                    "outputs", REGRESSION,
                    "loss", REGRESSION,
                    "quantiles", REGRESSION,
                    "smoothing", CROSS_ENTROPY,
                    "focal", CROSS_ENTROPY,
                    "temperature", MULTI_CLASS);

    private static final double MEDIAN = 0.5;

    private TaskRules() {}

    /** Returns the task of a head. */
    static Task of(Mirror head) {
        return head.constant("task", Task.class);
    }

    /** Returns whether the labels of a head are learned from the training data. */
    static boolean learnsLabels(Mirror head) {
        return LEARNED.contains(of(head))
                && head.writtenMembers().stream().noneMatch(Declaration.LABELS::contains);
    }

    /** Returns whether a member can be set for the task of a head. */
    static boolean applies(Mirror head, String member) {
        return !TASKS.containsKey(member) || TASKS.get(member).contains(of(head));
    }

    /** Reports a cosine head, which is trained with softmax cross-entropy. */
    static void checkCosine(Mirror head, Problems problems) {
        if (of(head) != Task.MULTI_CLASS) {
            report("style", "style = COSINE", MULTI_CLASS, head, problems);
        }
    }

    /** Reads the task; reports members of other tasks, and values out of range. */
    static HeadTask read(Mirror head, Problems problems) {
        head.writtenMembers().stream()
                .filter(it -> !applies(head, it))
                .forEach(it -> report(it, it, TASKS.get(it), head, problems));
        List<Double> quantiles = head.reals("quantiles");
        if (applies(head, "smoothing")) {
            checkSmoothing(head, problems);
            checkFocal(head, problems);
        } else {
            checkQuantiles(head, quantiles, problems);
        }
        return new HeadTask(
                of(head),
                head.constant("loss", Loss.class),
                quantiles,
                head.real("smoothing"),
                head.real("focal"));
    }

    private static void report(
            String member, String text, Set<Task> tasks, Mirror head, Problems problems) {
        problems.add(Message.OTHER_TASK, head.location(member), text, list(tasks), of(head));
    }

    private static String list(Set<Task> tasks) {
        List<String> names = tasks.stream().map(Task::toString).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.stream().limit(last).collect(Collectors.joining(", "))
                        + " and "
                        + names.get(last);
    }

    private static void checkSmoothing(Mirror head, Problems problems) {
        double smoothing = head.real("smoothing");
        // The conversion to float rounds a value close to 1 up to 1.
        if (!(smoothing >= 0 && (float) smoothing < 1)) {
            problems.add(
                    Message.NOT_A_FRACTION, head.location("smoothing"), "smoothing", smoothing);
        }
    }

    private static void checkFocal(Mirror head, Problems problems) {
        double focal = head.real("focal");
        if (!(focal >= 0 && (float) focal < Float.POSITIVE_INFINITY)) {
            problems.add(Message.NEGATIVE, head.location("focal"), "focal", focal);
        }
    }

    private static void checkQuantiles(Mirror head, List<Double> quantiles, Problems problems) {
        if (of(head) != Task.REGRESSION || quantiles.isEmpty()) {
            return;
        }
        boolean ascending = true;
        float last = 0;
        // They are converted to floats, which can make them equal.
        for (double quantile : quantiles) {
            ascending &= (float) quantile > last;
            last = (float) quantile;
        }
        if (!(ascending && last < 1 && quantiles.contains(MEDIAN))) {
            problems.add(Message.QUANTILES, head.location("quantiles"), quantiles);
        }
        if (head.isWritten("loss")) {
            problems.add(Message.LOSS_OF_QUANTILES, head.location("loss"));
        }
    }
}
