package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.Head;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the input, label, prediction and evaluation records of a classifier. */
final class RecordWriter {

    private final ClassFrame frame;

    RecordWriter(ClassFrame frame) {
        this.frame = frame;
    }

    /** Returns the record of several inputs, with one component per input. */
    TypeSpec inputs(NetworkModel network) {
        Map<String, TypeName> components = new LinkedHashMap<>();
        for (Branch branch : network.branches()) {
            components.put(branch.field(), InputCode.type(branch.input()));
        }
        return write(
                        network.inputRecord(),
                        "An input of",
                        "the value of the input %s",
                        components,
                        network)
                .build();
    }

    /**
     * Returns the records of several heads, with one component per head: labels, prediction and
     * evaluation.
     */
    List<TypeSpec> heads(NetworkModel network) {
        return Stream.of(
                        write(
                                network.labelsRecord(),
                                "The labels of an input of",
                                "the label of the head %s",
                                of(network, HeadTypes::label),
                                network),
                        write(
                                network.predictionRecord(),
                                "The predictions for an input of",
                                "the prediction of the head %s",
                                of(network, HeadTypes::prediction),
                                network),
                        write(
                                        network.evaluationRecord(),
                                        "The evaluations of",
                                        "the evaluation of the head %s",
                                        of(network, HeadTypes::evaluation),
                                        network)
                                .addMethod(text(network.heads())))
                .map(TypeSpec.Builder::build)
                .toList();
    }

    /**
     * Returns a {@code toString} with one paragraph per evaluation, since evaluations are tables.
     */
    private static MethodSpec text(List<HeadModel> heads) {
        CodeBlock all =
                heads.stream()
                        .map(head -> CodeBlock.of("$S + $L", head.field() + ": ", head.field()))
                        .collect(CodeBlock.joining("\n+ "));
        return MethodSpec.methodBuilder("toString")
                .addJavadoc(
                        "Returns the evaluations of all heads, each after the name of its head.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", all)
                .build();
    }

    /** Returns the records of the heads with several outputs, with one component per output. */
    List<TypeSpec> outputs(NetworkModel network) {
        return network.headsWithOutputs().stream()
                .map(
                        head -> {
                            Map<String, TypeName> components = new LinkedHashMap<>();
                            head.severalOutputs()
                                    .orElseThrow()
                                    .names()
                                    .forEach(it -> components.put(it, TypeName.DOUBLE));
                            String of =
                                    network.hasSeveralHeads()
                                            ? "the head " + head.field() + " of"
                                            : "";
                            return write(
                                            network.outputsRecord(head),
                                            ("The outputs of " + of).strip(),
                                            "the output %s",
                                            components,
                                            network)
                                    .build();
                        })
                .toList();
    }

    private static Map<String, TypeName> of(
            NetworkModel network, BiFunction<Head.Task, TypeName, TypeName> component) {
        Map<String, TypeName> components = new LinkedHashMap<>();
        network.heads()
                .forEach(
                        head ->
                                components.put(
                                        head.field(),
                                        component.apply(
                                                head.task().type(),
                                                LabelCode.type(network, head))));
        return components;
    }

    private TypeSpec.Builder write(
            ClassName name,
            String what,
            String each,
            Map<String, TypeName> components,
            NetworkModel network) {
        TypeSpec.Builder type = frame.record(name, what, network);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach(
                (component, componentType) -> {
                    constructor.addParameter(componentType, component);
                    type.addJavadoc("@param $L $L\n", component, each.formatted(component));
                });
        return type.recordConstructor(constructor.build());
    }
}
