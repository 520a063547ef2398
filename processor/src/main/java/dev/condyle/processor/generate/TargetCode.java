package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.condyle.Head.Loss;
import dev.condyle.Head.Task;
import dev.condyle.processor.model.HeadLabels;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.HeadTask;
import dev.condyle.processor.model.NetworkModel;
import java.util.List;
import java.util.stream.IntStream;

/** Generates the expression that describes what a head predicts. */
final class TargetCode {

    private TargetCode() {}

    /** Returns the expression that creates the target. */
    static CodeBlock of(NetworkModel network, HeadModel head) {
        CodeBlock.Builder code = CodeBlock.builder();
        HeadTask task = head.task();
        code.add(
                head.labels() instanceof HeadLabels.Outputs outputs
                        ? regression(network, head, outputs)
                        : labelled(network, head));
        if (task.smoothing() != 0) {
            code.add("$Z.smoothing($L)", task.smoothing());
        }
        if (task.focal() != 0) {
            code.add("$Z.focal($L)", task.focal());
        }
        if (task.loss() != Loss.MEAN_SQUARED_ERROR) {
            code.add("$Z.loss($T.$L)", RuntimeTypes.REGRESSION.nestedClass("Loss"), task.loss());
        }
        if (!task.quantiles().isEmpty()) {
            code.add(
                    "$Z.quantiles($L)",
                    task.quantiles().stream()
                            .map(it -> CodeBlock.of("$L", it))
                            .collect(CodeBlock.joining(",$W")));
        }
        return code.build();
    }

    private static CodeBlock labelled(NetworkModel network, HeadModel head) {
        if (head.isLearned()) {
            boolean set = head.task().type() == Task.MULTI_LABEL;
            return CodeBlock.of("$T.$L()", RuntimeTypes.TARGET, set ? "learnedSet" : "learned");
        }
        String method = method(head.task().type());
        return head.labels() instanceof HeadLabels.Booleans
                ? CodeBlock.of("$T.$L()", RuntimeTypes.TARGET, method)
                : CodeBlock.of(
                        "$T.$L($L)",
                        RuntimeTypes.TARGET,
                        method,
                        LabelCode.labels(network, head.labels()));
    }

    private static String method(Task task) {
        return switch (task) {
            case MULTI_CLASS -> "multiClass";
            case BINARY -> "binary";
            case MULTI_LABEL -> "multiLabel";
            case ORDINAL -> "ordinal";
            case REGRESSION -> "regression";
        };
    }

    private static CodeBlock regression(
            NetworkModel network, HeadModel head, HeadLabels.Outputs outputs) {
        List<String> names = outputs.names();
        if (!outputs.areSeveral()) {
            CodeBlock name = names.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$S", names.get(0));
            return CodeBlock.of("$T.regression($L)", RuntimeTypes.TARGET, name);
        }
        // The type argument is necessary: methods are called on the result.
        TypeName record = network.outputsRecord(head);
        return CodeBlock.of(
                "$1T.<$2T>regression(new $3T[] {$4L},$Wit -> new double[] {$5L},$Wit -> new"
                        + " $2T($6L))",
                RuntimeTypes.TARGET,
                record,
                ClassName.get(String.class),
                names.stream().map(it -> CodeBlock.of("$S", it)).collect(CodeBlock.joining(",$W")),
                names.stream()
                        .map(it -> CodeBlock.of("it.$L()", it))
                        .collect(CodeBlock.joining(",$W")),
                IntStream.range(0, names.size())
                        .mapToObj(it -> CodeBlock.of("it[$L]", it))
                        .collect(CodeBlock.joining(",$W")));
    }
}
