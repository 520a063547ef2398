package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.Head;
import dev.condyle.feature.Semantics;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.StubHead;
import dev.condyle.processor.model.StubModel;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/**
 * Writes classes without function for a class with errors. They have the signatures of the
 * generated classes, so that compilers do not report each use of them as another error.
 */
final class StubWriter {

    private static final String DOCUMENTATION =
            "Placeholder: {@code $L} has errors, so this class could not be generated.\n";

    private final ClassFrame frame;

    StubWriter(ClassFrame frame) {
        this.frame = frame;
    }

    List<TypeSpec> write(StubModel stub) {
        if (stub.kind() == StubModel.Kind.RECORD) {
            return List.of(encoder(stub));
        }
        List<TypeSpec> types = new ArrayList<>(List.of(block(stub)));
        if (stub.kind() == StubModel.Kind.NETWORK && !stub.heads().isEmpty()) {
            types.add(model(stub));
        }
        if (stub.hasSeveralHeads()) {
            types.add(record(stub, stub.name("Labels"), components(stub, HeadTypes::label)));
            types.add(
                    record(stub, stub.name("Prediction"), components(stub, HeadTypes::prediction)));
            types.add(
                    record(stub, stub.name("Evaluation"), components(stub, HeadTypes::evaluation)));
        }
        Set<ClassName> written = new HashSet<>();
        stub.heads()
                .forEach(
                        (name, head) -> {
                            if (!head.outputs().isEmpty()
                                    && written.add(stub.outputsRecord(name))) {
                                types.add(outputs(stub, name, head));
                            }
                        });
        if (!stub.inputs().isEmpty()) {
            types.add(record(stub, stub.name("Input"), stub.inputs()));
        }
        return types;
    }

    private static Map<String, TypeName> components(
            StubModel stub, BiFunction<Head.Task, TypeName, TypeName> type) {
        Map<String, TypeName> components = new LinkedHashMap<>();
        stub.heads()
                .forEach(
                        (name, head) ->
                                components.put(name, type.apply(head.task(), stub.value(name))));
        return components;
    }

    private TypeSpec outputs(StubModel stub, String name, StubHead head) {
        Map<String, TypeName> components = new LinkedHashMap<>();
        head.outputs().forEach(it -> components.put(it, TypeName.DOUBLE));
        return record(stub, stub.outputsRecord(name), components);
    }

    private TypeSpec model(StubModel stub) {
        TypeName input = stub.inputs().isEmpty() ? stub.input() : stub.name("Input");
        String first = stub.heads().keySet().iterator().next();
        Head.Task task = stub.heads().get(first).task();
        TypeName label =
                stub.hasSeveralHeads()
                        ? stub.name("Labels")
                        : HeadTypes.label(task, stub.value(first));
        ClassName model = stub.name("Model");
        TypeSpec.Builder type =
                begin(model, stub)
                        .superclass(
                                stub.hasSeveralHeads()
                                        ? ParameterizedTypeName.get(
                                                RuntimeTypes.MULTI_TASK_CLASSIFIER,
                                                input,
                                                label,
                                                stub.name("Prediction"),
                                                stub.name("Evaluation"))
                                        : HeadTypes.superclass(task, input, stub.value(first)))
                        .addMethod(constructor(input, label));
        for (String name : List.of("create", "load")) {
            MethodSpec.Builder method = factory(name, model, stub);
            if (name.equals("load")) {
                method.addParameter(Path.class, "folder");
            }
            type.addMethod(method.build());
            type.addMethod(method.addParameter(RuntimeTypes.MODEL_OPTIONS, "options").build());
        }
        if (stub.hasSeveralHeads()) {
            type.addMethod(
                    override("prediction", stub.name("Prediction"))
                            .addParameter(
                                    ParameterizedTypeName.get(RuntimeTypes.ANSWER, label), "answer")
                            .build());
            type.addMethod(
                    override("evaluation", stub.name("Evaluation"))
                            .addParameter(
                                    ParameterizedTypeName.get(RuntimeTypes.EVALUATIONS, label),
                                    "evaluations")
                            .build());
            Set<MethodSpec> thresholds = new LinkedHashSet<>();
            stub.heads()
                    .forEach(
                            (name, head) ->
                                    thresholds.addAll(
                                            ThresholdMethods.stubs(
                                                    name, head.task(), stub.value(name), fail())));
            type.addMethods(thresholds);
        }
        return type.build();
    }

    private static MethodSpec constructor(TypeName input, TypeName label) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(
                        ParameterizedTypeName.get(RuntimeTypes.MODEL_SPEC, input, label), "spec")
                .addStatement("super(spec, $T.defaults())", RuntimeTypes.MODEL_OPTIONS)
                .build();
    }

    private static MethodSpec.Builder factory(String name, TypeName returned, StubModel stub) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.STATIC)
                        .returns(returned)
                        .addCode(fail());
        return stub.isPublic() ? method.addModifiers(Modifier.PUBLIC) : method;
    }

    private static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(returned)
                .addCode(fail());
    }

    private TypeSpec block(StubModel stub) {
        return begin(stub.name("Block"), stub)
                .superclass(DjlTypes.ABSTRACT_BLOCK)
                .addMethod(
                        override("forwardInternal", DjlTypes.ND_LIST)
                                .addParameter(DjlTypes.PARAMETER_STORE, "parameterStore")
                                .addParameter(DjlTypes.ND_LIST, "inputs")
                                .addParameter(TypeName.BOOLEAN, "training")
                                .addParameter(
                                        ParameterizedTypeName.get(
                                                DjlTypes.PAIR_LIST,
                                                ClassName.get(String.class),
                                                ClassName.OBJECT),
                                        "params")
                                .build())
                .addMethod(
                        MethodSpec.methodBuilder("getOutputShapes")
                                .addAnnotation(Override.class)
                                .addModifiers(Modifier.PUBLIC)
                                .returns(ArrayTypeName.of(DjlTypes.SHAPE))
                                .addParameter(ArrayTypeName.of(DjlTypes.SHAPE), "inputShapes")
                                .addCode(fail())
                                .build())
                .addMethod(
                        constructor(stub)
                                .addParameter(ArrayTypeName.of(ClassName.OBJECT), "arguments")
                                .varargs()
                                .addCode(fail())
                                .build())
                .build();
    }

    private static MethodSpec.Builder constructor(StubModel stub) {
        return MethodSpec.constructorBuilder()
                .addModifiers(stub.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0]);
    }

    private TypeSpec encoder(StubModel stub) {
        return begin(stub.name("Encoder"), stub)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.FEATURE_ENCODER, stub.input()))
                .addMethod(
                        constructor(stub)
                                .addStatement("super($T.CONDYLE)", Semantics.class)
                                .build())
                .addMethod(
                        factory(
                                        "rows",
                                        ParameterizedTypeName.get(
                                                RuntimeTypes.ROW_PARSER, stub.input()),
                                        stub)
                                .build())
                .addMethod(
                        override("learn", TypeName.VOID).addParameter(stub.input(), "row").build())
                .addMethod(
                        override("write", TypeName.VOID)
                                .addParameter(stub.input(), "row")
                                .addParameter(ByteBuffer.class, "out")
                                .build())
                .build();
    }

    private TypeSpec record(StubModel stub, ClassName name, Map<String, TypeName> components) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach((each, type) -> constructor.addParameter(type, each));
        return frame.record(name, stub)
                .addJavadoc(DOCUMENTATION, stub.declared().simpleName())
                .recordConstructor(constructor.build())
                .build();
    }

    private TypeSpec.Builder begin(ClassName name, StubModel stub) {
        return frame.begin(name, stub).addJavadoc(DOCUMENTATION, stub.declared().simpleName());
    }

    private static CodeBlock fail() {
        return CodeBlock.of(
                "throw new $T();\n", ClassName.get(UnsupportedOperationException.class));
    }
}
