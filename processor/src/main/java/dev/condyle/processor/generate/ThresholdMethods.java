package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.condyle.Head.Task;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.TaskNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the methods of a classifier with several heads that access their thresholds. */
final class ThresholdMethods {

    private static final String SETS = "Sets the probability above which the head $L\n";
    private static final String THRESHOLD =
            "@param threshold the probability, above 0 and below 1\n";
    private static final String OUT_OF_RANGE =
            "@throws IllegalArgumentException if the threshold is out of range\n";
    private static final String OUT_OF_RANGE_OR_UNKNOWN =
            """
            @throws IllegalArgumentException if the threshold is out of range or the label
                    is unknown
            """;
    private static final String NOT_NOW =
            """
            @throws IllegalStateException if the model is closed, or during its own
                    training or prediction
            """;
    private static final String NOT_NOW_OR_UNKNOWN =
            """
            @throws IllegalStateException if the labels have not been learned yet, the model
                    is closed, or during its own training or prediction
            """;

    private ThresholdMethods() {}

    /** Returns the methods of each binary and each multi-label head. */
    static List<MethodSpec> of(NetworkModel network) {
        return network.heads().stream().flatMap(head -> of(network, head)).toList();
    }

    private static Stream<MethodSpec> of(NetworkModel network, HeadModel head) {
        String name = head.field();
        return switch (head.task().type()) {
            case BINARY -> binary(name);
            case MULTI_LABEL -> multiLabel(name, LabelCode.type(network, head));
            case MULTI_CLASS, ORDINAL, REGRESSION -> Stream.empty();
        };
    }

    private static Stream<MethodSpec> binary(String head) {
        String task = TaskNames.of(head);
        return Stream.of(
                getter(head)
                        .addJavadoc(
                                """
                                Returns the probability above which the head $L
                                predicts the positive class. Default: 0.5.
                                """,
                                head)
                        .addStatement("return threshold($L)", task)
                        .build(),
                setter(head)
                        .addJavadoc(
                                SETS
                                        + "predicts the positive class. It is saved with the model.\n\n",
                                head)
                        .addJavadoc(THRESHOLD + OUT_OF_RANGE + NOT_NOW)
                        .addParameter(TypeName.DOUBLE, "threshold")
                        .addStatement("setThreshold($L, threshold)", task)
                        .build());
    }

    private static Stream<MethodSpec> multiLabel(String head, TypeName label) {
        String task = TaskNames.of(head);
        return Stream.of(
                getter(head)
                        .addJavadoc(
                                """
                                Returns the probability above which the head $L
                                predicts a label. Default: 0.5.

                                @param label the label
                                @throws IllegalArgumentException if the label is unknown
                                """,
                                head)
                        .addParameter(label, "label")
                        .addStatement("return threshold($L, label)", task)
                        .build(),
                setter(head)
                        .addJavadoc(
                                SETS + "predicts a label. It is saved with the model.\n\n", head)
                        .addJavadoc("@param label the label\n")
                        .addJavadoc(THRESHOLD + OUT_OF_RANGE_OR_UNKNOWN + NOT_NOW)
                        .addParameter(label, "label")
                        .addParameter(TypeName.DOUBLE, "threshold")
                        .addStatement("setThreshold($L, label, threshold)", task)
                        .build(),
                setter(head)
                        .addJavadoc(
                                SETS
                                        + "predicts a label, for all labels. It is saved with the model.\n\n",
                                head)
                        .addJavadoc(THRESHOLD + OUT_OF_RANGE + NOT_NOW_OR_UNKNOWN)
                        .addParameter(TypeName.DOUBLE, "threshold")
                        .addStatement("setThresholds($L, threshold)", task)
                        .build());
    }

    /**
     * Returns methods without function for a head of a class with errors.
     *
     * @param name the name of the head
     * @param task its task
     * @param label the type of its labels
     * @param body the body of each method
     */
    static List<MethodSpec> stubs(String name, Task task, TypeName label, CodeBlock body) {
        List<MethodSpec> methods = new ArrayList<>();
        if (task == Task.BINARY || task == Task.MULTI_LABEL) {
            MethodSpec.Builder getter = getter(name).addCode(body);
            MethodSpec.Builder setter = setter(name).addParameter(TypeName.DOUBLE, "threshold");
            methods.add(setter.addCode(body).build());
            if (task == Task.MULTI_LABEL) {
                getter.addParameter(label, "label");
                methods.add(
                        setter(name)
                                .addParameter(label, "label")
                                .addParameter(TypeName.DOUBLE, "threshold")
                                .addCode(body)
                                .build());
            }
            methods.add(getter.build());
        }
        return methods;
    }

    private static MethodSpec.Builder getter(String head) {
        return MethodSpec.methodBuilder(TaskNames.threshold(head))
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.DOUBLE);
    }

    private static MethodSpec.Builder setter(String head) {
        return MethodSpec.methodBuilder(TaskNames.setThreshold(head)).addModifiers(Modifier.PUBLIC);
    }
}
