package dev.condyle.processor.validate;

import dev.condyle.Head.Style;
import dev.condyle.Head.Task;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadKind.FeatureLayout;
import dev.condyle.processor.model.HeadLabels;
import java.util.List;
import java.util.Optional;

/** Validates built-in heads. */
final class BuiltInHeadRules {

    private static final List<Integer> FASTAI_UNITS = List.of(512);
    private static final double FASTAI_DROPOUT = 0.5;

    /** Returns whether a head does its own pooling of feature maps. */
    static boolean pools(Mirror head) {
        return !head.isWritten("by") && style(head) == Style.CONCAT_POOL;
    }

    static FeatureLayout accepts(Mirror head) {
        return pools(head) ? FeatureLayout.MAPS : FeatureLayout.VECTOR;
    }

    /** Returns the dropout rate; the default depends on the style. */
    static double dropout(Mirror head) {
        return pools(head) && !head.isWritten("dropout") ? FASTAI_DROPOUT : head.real("dropout");
    }

    /**
     * Reads the head; empty if a value is out of range.
     *
     * @param head the annotation
     * @param labels its labels, if they are valid
     * @param problems receives problems
     */
    Optional<HeadKind> read(Mirror head, Optional<HeadLabels> labels, Problems problems) {
        Style style = style(head);
        if (style == Style.COSINE) {
            TaskRules.checkCosine(head, problems);
        }
        List<Integer> units = units(head);
        warn(head, style, units, problems);
        boolean valid = isValid(head, style, units, problems);
        return labels.filter(any -> valid).map(it -> kind(head, style, units, it));
    }

    private static HeadKind kind(Mirror head, Style style, List<Integer> units, HeadLabels labels) {
        Function activation = head.constant("activation", Function.class);
        if (style == Style.CONCAT_POOL) {
            return new HeadKind.ConcatPool(units, activation, last(head, labels));
        }
        HeadKind last =
                style == Style.COSINE
                        ? new HeadKind.Cosine(head.real("temperature"))
                        : last(head, labels);
        return units.isEmpty() ? last : new HeadKind.Hidden(units, activation, last);
    }

    private static HeadKind last(Mirror head, HeadLabels labels) {
        return TaskRules.of(head) == Task.ORDINAL
                ? new HeadKind.Ordinal(labels.count().orElseThrow())
                : new HeadKind.Dense();
    }

    private static Style style(Mirror head) {
        return head.constant("style", Style.class);
    }

    private static List<Integer> units(Mirror head) {
        return pools(head) && !head.isWritten("hidden") ? FASTAI_UNITS : head.integers("hidden");
    }

    private static boolean isValid(
            Mirror head, Style style, List<Integer> units, Problems problems) {
        Optional<Integer> tooFew = units.stream().filter(it -> it < 1).findFirst();
        tooFew.ifPresent(
                it -> problems.add(Message.TOO_SMALL, head.location("hidden"), "hidden", 1, it));
        double temperature = head.real("temperature");
        // The value and its reciprocal are converted to floats.
        boolean positive = (float) temperature > 0 && Float.isFinite(1 / (float) temperature);
        boolean finite = (float) temperature < Float.POSITIVE_INFINITY;
        boolean inRange = style != Style.COSINE || positive && finite;
        if (!inRange) {
            problems.add(
                    Message.NOT_POSITIVE,
                    head.location("temperature"),
                    "temperature",
                    "float",
                    temperature);
        }
        return tooFew.isEmpty() && inRange;
    }

    private static void warn(Mirror head, Style style, List<Integer> units, Problems problems) {
        if (head.isWritten("temperature")
                && style != Style.COSINE
                && TaskRules.applies(head, "temperature")) {
            noEffect(head, "temperature", "the style is " + style + ", not COSINE", problems);
        }
        if (head.isWritten("activation") && units.isEmpty()) {
            noEffect(head, "activation", "there is no hidden layer", problems);
        }
    }

    private static void noEffect(Mirror head, String member, String reason, Problems problems) {
        problems.add(Message.NO_EFFECT, head.location(member), member, reason);
    }
}
