package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.MultiClass;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Ordinal;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the predictions of all heads, batch by batch. Not thread-safe.
 *
 * @param <L> the type of an example's label
 */
public final class Evaluations<L> {

    /**
     * The counts of one head.
     *
     * @param task the task of the head
     * @param logit the offset of its logits in a row
     * @param number the offset of its numbers in an encoded label
     */
    private record Head<L>(Task<L, ?> task, int logit, int number, HeadCounter counter) {}

    private final Tasks<L> tasks;
    private final int logits;
    private final List<Head<L>> heads = new ArrayList<>();
    private int width; // of an encoded label; 0 before the first batch
    private long counted;

    /** Creates empty counts. */
    public Evaluations(Tasks<L> tasks) {
        this.tasks = tasks;
        logits = tasks.tasks().stream().mapToInt(task -> task.target().logits()).sum();
    }

    /** Creates the counters. The first batch shows whether the labels of an only head are soft. */
    private void start(int labelWidth) {
        width = labelWidth;
        int logit = 0;
        int number = 0;
        for (Task<L, ?> task : tasks.tasks()) {
            boolean soft = labelWidth != tasks.width();
            heads.add(new Head<>(task, logit, number, counter(task.target(), soft)));
            logit += task.target().logits();
            number += task.target().width();
        }
    }

    private static HeadCounter counter(Target<?> target, boolean soft) {
        if (target instanceof MultiClass<?> classes) {
            return new MultiClassCounter<>(classes.labels(), soft);
        }
        if (target instanceof Binary<?> binary) {
            return new BinaryCounter<>(binary);
        }
        if (target instanceof MultiLabel<?> several) {
            return new MultiLabelCounter<>(several);
        }
        if (target instanceof Ordinal<?> ordinal) {
            return new OrdinalCounter<>(ordinal);
        }
        return new RegressionCounter((Regression<?>) target);
    }

    /**
     * Counts the predictions of a batch.
     *
     * @param outputs one row per example, with the logits of all heads one after another
     * @param targets one row per example, with the encoded labels of all heads one after another;
     *     NaN for a head that has no label
     * @throws IllegalArgumentException if the lengths do not match, or a logit is not finite; the
     *     batch is then not counted
     */
    public void add(float[] outputs, float[] targets) {
        int size = outputs.length / logits;
        if (width == 0 && size > 0) {
            start(targets.length / size);
        }
        if (outputs.length != (long) size * logits || targets.length != (long) size * width) {
            throw new IllegalArgumentException(
                    outputs.length
                            + " logits and "
                            + targets.length
                            + " numbers of encoded labels do not fit heads with "
                            + logits
                            + " logits and "
                            + width
                            + " numbers per example.");
        }
        requireFinite(outputs);
        for (int i = 0; i < size; i++) {
            for (Head<L> head : heads) {
                int at = i * width + head.number;
                if (!Float.isNaN(targets[at])) {
                    head.counter.add(outputs, i * logits + head.logit, targets, at);
                }
            }
        }
        counted += size;
    }

    private void requireFinite(float[] outputs) {
        for (int i = 0; i < outputs.length; i++) {
            if (!Float.isFinite(outputs[i])) {
                throw new IllegalArgumentException(
                        "The network returned the logit "
                                + outputs[i]
                                + " for example "
                                + (counted + i / logits)
                                + " and "
                                + name(i % logits)
                                + ". The training diverged. Train again with a lower learning"
                                + " rate.");
            }
        }
    }

    /** Returns the head and the class or output of a logit. */
    private String name(int logit) {
        Head<L> head = heads.get(0);
        for (Head<L> other : heads) {
            head = other.logit <= logit ? other : head;
        }
        Target<?> target = head.task.target();
        List<String> names = target.names();
        int index = (logit - head.logit) * names.size() / target.logits();
        return tasks.prefix(head.task) + names.get(index);
    }

    /**
     * Returns the reports of the heads that have at least one labelled example, by the name of the
     * head.
     */
    public Map<String, HeadEvaluation> byHead() {
        Map<String, HeadEvaluation> reports = new LinkedHashMap<>();
        for (Head<L> head : heads) {
            if (head.counter.size() > 0) {
                reports.put(head.task.name(), head.counter.build());
            }
        }
        return reports;
    }

    /**
     * Returns the report of a head that chooses one class.
     *
     * @param task the task of the head
     * @throws DataException if no example has a label for the head
     * @throws IllegalArgumentException if there is no such head
     */
    @SuppressWarnings("unchecked") // a counter has the type of its task
    public <C> Evaluation<C> of(Task<L, C> task) {
        return (Evaluation<C>) report(task);
    }

    /** Returns the report of a head that chooses any number of classes, as {@link #of}. */
    @SuppressWarnings("unchecked") // a counter has the type of its task
    public <C> MultiLabelEvaluation<C> multiLabel(Task<L, Set<C>> task) {
        return (MultiLabelEvaluation<C>) report(task);
    }

    /** Returns the report of a head that chooses one of several ordered classes, as {@link #of}. */
    @SuppressWarnings("unchecked") // a counter has the type of its task
    public <C> OrdinalEvaluation<C> ordinal(Task<L, C> task) {
        return (OrdinalEvaluation<C>) report(task);
    }

    /** Returns the report of a head that predicts numbers, as {@link #of}. */
    public RegressionEvaluation regression(Task<L, ?> task) {
        return (RegressionEvaluation) report(task);
    }

    private HeadEvaluation report(Task<L, ?> task) {
        String name = tasks.current(task).name();
        for (Head<L> head : heads) {
            if (head.task.name().equals(name) && head.counter.size() > 0) {
                return head.counter.build();
            }
        }
        throw new DataException(
                tasks.prefix(task) + "No example has a label. There is nothing to evaluate.");
    }
}
