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

    private ThresholdMethods() {}

    /** Returns two methods for each binary and each multi-label head. */
    static List<MethodSpec> of(NetworkModel network) {
        return network.heads().stream().flatMap(head -> of(network, head)).toList();
    }

    private static Stream<MethodSpec> of(NetworkModel network, HeadModel head) {
        String name = head.field();
        String task = TaskNames.of(name);
        TypeName label = LabelCode.type(network, head);
        return switch (head.task().type()) {
            case BINARY ->
                    Stream.of(
                            getter(name)
                                    .addJavadoc(
                                            "Returns the probability above which the head $L"
                                                    + " predicts the positive class. Default: 0.5.\n",
                                            name)
                                    .addStatement("return threshold($L)", task)
                                    .build(),
                            setter(name)
                                    .addJavadoc(
                                            "Sets the probability above which the head $L predicts"
                                                    + " the positive class, from 0 to 1. It is saved with the"
                                                    + " model.\n",
                                            name)
                                    .addParameter(TypeName.DOUBLE, "threshold")
                                    .addStatement("setThreshold($L, threshold)", task)
                                    .build());
            case MULTI_LABEL ->
                    Stream.of(
                            getter(name)
                                    .addJavadoc(
                                            "Returns the probability above which the head $L"
                                                    + " predicts a label. Default: 0.5.\n",
                                            name)
                                    .addParameter(label, "label")
                                    .addStatement("return threshold($L, label)", task)
                                    .build(),
                            setter(name)
                                    .addJavadoc(
                                            "Sets the probability above which the head $L predicts"
                                                    + " a label, from 0 to 1. It is saved with the"
                                                    + " model.\n",
                                            name)
                                    .addParameter(label, "label")
                                    .addParameter(TypeName.DOUBLE, "threshold")
                                    .addStatement("setThreshold($L, label, threshold)", task)
                                    .build());
            case MULTI_CLASS, ORDINAL, REGRESSION -> Stream.empty();
        };
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
            MethodSpec.Builder setter = setter(name).addCode(body);
            if (task == Task.MULTI_LABEL) {
                getter.addParameter(label, "label");
                setter.addParameter(label, "label");
            }
            methods.add(getter.build());
            methods.add(setter.addParameter(TypeName.DOUBLE, "threshold").build());
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
