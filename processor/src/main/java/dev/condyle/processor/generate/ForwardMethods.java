package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.shape.Djl;
import dev.condyle.processor.shape.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The forward pass of a block: that of a network for pictures, the layers, the head, and all. */
final class ForwardMethods {

    /** The variables of the methods, which would hide a field of their name. */
    private static final Set<String> VARIABLES =
            Set.of("parameterStore", "inputs", "features", "training", "params", "x");

    private static final TypeName PARAMS =
            ParameterizedTypeName.get(Djl.PAIR_LIST, ClassName.get(String.class), ClassName.OBJECT);

    private ForwardMethods() {}

    static List<MethodSpec> of(Network network) {
        if (network.head().isEmpty()) {
            return List.of(forwardInternal(blocks(network.blocks(), "inputs")));
        }
        List<MethodSpec> methods = new ArrayList<>();
        if (network.pictures().isPresent()) {
            methods.add(BackboneCode.accessor());
            methods.add(part("forwardBackbone", "inputs", blocks(network.trunk(), "inputs")));
            methods.add(part("forwardRest", "features", blocks(network.layers(), "features")));
        } else {
            methods.add(part("forwardFeatures", "inputs", blocks(network.layers(), "inputs")));
        }
        methods.add(part("forwardHead", "features", head(network.head().get())));
        methods.add(
                forwardInternal(
                        CodeBlock.of(
                                "return forwardHead(parameterStore,$WforwardFeatures("
                                        + "parameterStore, inputs, training), training);\n")));
        return methods;
    }

    private static MethodSpec part(String name, String argument, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Djl.ND_LIST)
                .addParameter(Djl.PARAMETER_STORE, "parameterStore")
                .addParameter(Djl.ND_LIST, argument)
                .addParameter(TypeName.BOOLEAN, "training")
                .addCode(body)
                .build();
    }

    private static MethodSpec forwardInternal(CodeBlock body) {
        return MethodSpec.methodBuilder("forwardInternal")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Djl.ND_LIST)
                .addParameter(Djl.PARAMETER_STORE, "parameterStore")
                .addParameter(Djl.ND_LIST, "inputs")
                .addParameter(TypeName.BOOLEAN, "training")
                .addParameter(PARAMS, "params")
                .addCode(body)
                .build();
    }

    private static CodeBlock blocks(List<NamedLayer> blocks, String argument) {
        if (blocks.isEmpty()) {
            return CodeBlock.of("return $L;\n", argument);
        }
        CodeBlock.Builder body = CodeBlock.builder();
        boolean started = false;
        for (NamedLayer layer : blocks) {
            LayerPlan plan = layer.plan();
            if (!started && !plan.before().isEmpty()) {
                body.addStatement("$T x = $L", Djl.ND_LIST, argument);
                started = true;
            }
            plan.before().forEach(body::addStatement);
            CodeBlock call =
                    CodeBlock.of(
                            "x = $L.forward(parameterStore, $L, $L)",
                            field(layer.name()),
                            started ? "x" : argument,
                            plan.training());
            if (started) {
                body.addStatement(call);
            } else {
                body.addStatement("$T $L", Djl.ND_LIST, call);
            }
            started = true;
            plan.after().forEach(body::addStatement);
        }
        return body.addStatement("return x").build();
    }

    private static CodeBlock head(Head head) {
        if (head.dropout() == 0) {
            return CodeBlock.of("return head.forward(parameterStore, features, training);\n");
        }
        return CodeBlock.builder()
                .addStatement(
                        "$1T x = $2T.dropout(features.singletonOrThrow(), $3L, training)",
                        Djl.ND_LIST,
                        Djl.DROPOUT,
                        Literals.ofFloat(head.dropout()))
                .addStatement("return head.forward(parameterStore, x, training)")
                .build();
    }

    private static String field(String name) {
        return VARIABLES.contains(name) ? "this." + name : name;
    }
}
