package dev.condyle.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.ForwardMethod;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.SourceLiterals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Generates the method of a block that runs the forward pass of the annotated class on a new
 * instance.
 */
final class LayersMethod {

    private static final String NAME = "forwardLayers";

    /** The variables of the method, which would shadow fields with the same name. */
    private static final Set<String> VARIABLES = Set.of("pass", "inputs", "network");

    private LayersMethod() {}

    static MethodSpec of(NetworkModel network, ForwardMethod forward) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(NAME)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(DjlTypes.ND_LIST)
                        .addParameter(RuntimeTypes.FORWARD_PASS, "pass")
                        .addParameter(DjlTypes.ND_LIST, "inputs")
                        .addStatement("$1T network = pass.instance($1T::new)", network.declared());
        if (ForwardMethods.isLarge(network)) {
            parts(network).forEach(it -> method.addStatement("$L(pass, network)", it.name()));
        } else {
            network.layers().forEach(it -> method.addStatement(assign(network, it)));
        }
        network.branches()
                .forEach(branch -> assignNonLayer("input", branch.field(), network, method));
        network.headFields().forEach(head -> assignNonLayer("head", head, network, method));
        return method.addStatement(
                        "return new $T(network.$L($L))",
                        DjlTypes.ND_LIST,
                        forward.name(),
                        arguments(forward))
                .build();
    }

    /** Returns the methods that assign the layers, if there are many. */
    static List<MethodSpec> parts(NetworkModel network) {
        List<MethodSpec> parts = new ArrayList<>();
        for (List<NamedLayer> part : CodeParts.of(network.layers())) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder("assignLayers" + (parts.size() + 1))
                            .addModifiers(Modifier.PRIVATE)
                            .addParameter(RuntimeTypes.FORWARD_PASS, "pass")
                            .addParameter(network.declared(), "network");
            part.forEach(it -> method.addStatement(assign(network, it)));
            parts.add(method.build());
        }
        return parts;
    }

    private static CodeBlock assign(NetworkModel network, NamedLayer layer) {
        return CodeBlock.of("network.$L = $L", layer.field(), bind(network, layer));
    }

    /** Returns the statement that runs a pass over an {@code NDList} and returns the features. */
    static CodeBlock call(Object argument) {
        return CodeBlock.of(
                "return $T.run(this::$L,$WparameterStore, $L, training);\n",
                RuntimeTypes.FORWARD_PASS,
                NAME,
                argument);
    }

    /**
     * Returns the expression that initialises the layers with a dry run and evaluates to the shape
     * of the features.
     */
    static CodeBlock initialize(NetworkModel network, String shapes) {
        return CodeBlock.of(
                "$T.initialize(this::$L,$Wmanager, dataType, $T.$L, $L)",
                RuntimeTypes.DRY_RUN,
                NAME,
                DjlTypes.DATA_TYPE,
                InputCode.dataType(network),
                shapes);
    }

    private static CodeBlock bind(NetworkModel network, NamedLayer layer) {
        String name = network.field(layer.field());
        String field = VARIABLES.contains(name) ? "this." + name : name;
        CodeBlock activation =
                layer.plan()
                        .activation()
                        .map(it -> CodeBlock.of(",$Wx -> $L", it))
                        .orElse(CodeBlock.of(""));
        return CodeBlock.of(
                "pass.layer($S,$W$L,$W$L$L)",
                layer.field(),
                SourceLiterals.text(layer.text()),
                field,
                activation);
    }

    /**
     * Assigns to a field that is not a layer an object that throws a descriptive exception when it
     * is called.
     */
    private static void assignNonLayer(
            String kind, String field, NetworkModel network, MethodSpec.Builder method) {
        method.addStatement(
                "network.$L = $T.$L($S)",
                field,
                RuntimeTypes.NO_LAYER,
                kind,
                String.join(".", network.declared().simpleNames()) + "." + field);
    }

    private static String arguments(ForwardMethod forward) {
        if (forward.acceptsList()) {
            return "inputs";
        }
        return forward.arrays() == 1
                ? "inputs.singletonOrThrow()"
                : IntStream.range(0, forward.arrays())
                        .mapToObj(index -> "inputs.get(" + index + ")")
                        .collect(Collectors.joining(", "));
    }
}
