package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.condyle.Head;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.TaskNames;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Generates the code of several heads: one task constant per head, and the methods that create the
 * records.
 */
final class TaskCode {

    private TaskCode() {}

    /** Returns the superclass of the classifier. */
    static TypeName superclass(NetworkModel network) {
        return ParameterizedTypeName.get(
                RuntimeTypes.MULTI_TASK_CLASSIFIER,
                InputCode.type(network),
                network.labelsRecord(),
                network.predictionRecord(),
                network.evaluationRecord());
    }

    /** Returns the task constants of the classifier. */
    static List<FieldSpec> fields(NetworkModel network) {
        return network.heads().stream().map(head -> field(network, head)).toList();
    }

    private static FieldSpec field(NetworkModel network, HeadModel head) {
        TypeName type =
                ParameterizedTypeName.get(
                        RuntimeTypes.TASK, network.labelsRecord(), LabelCode.part(network, head));
        return FieldSpec.builder(type, TaskNames.of(head.field()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T<>($S,$W$L,$W$L,$W$T::$L)",
                        RuntimeTypes.TASK,
                        head.name(),
                        head.hasOnlyLabels()
                                ? LabelCode.labels(network, head.labels())
                                : TargetCode.of(network, head),
                        head.weight(),
                        network.labelsRecord(),
                        head.field())
                .build();
    }

    /** Returns the methods of the classifier that create its records. */
    static List<MethodSpec> methods(NetworkModel network) {
        return List.of(
                method(
                        "prediction",
                        network.predictionRecord(),
                        "answer",
                        RuntimeTypes.ANSWER,
                        HeadTypes::predictionMethod,
                        network),
                method(
                        "evaluation",
                        network.evaluationRecord(),
                        "evaluations",
                        RuntimeTypes.EVALUATIONS,
                        HeadTypes::evaluationMethod,
                        network));
    }

    private static MethodSpec method(
            String name,
            ClassName record,
            String argument,
            ClassName type,
            Function<Head.Task, String> part,
            NetworkModel network) {
        CodeBlock parts =
                network.heads().stream()
                        .map(
                                head ->
                                        CodeBlock.of(
                                                "$L.$L($L)",
                                                argument,
                                                part.apply(head.task().type()),
                                                TaskNames.of(head.field())))
                        .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(record)
                .addParameter(ParameterizedTypeName.get(type, network.labelsRecord()), argument)
                .addStatement("return new $T($L)", record, parts)
                .build();
    }
}
