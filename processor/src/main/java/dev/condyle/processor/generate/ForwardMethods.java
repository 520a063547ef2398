package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.ForwardVariables;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the forward pass of a block: backbone network, layers and head. */
final class ForwardMethods {

    private static final TypeName PARAMS =
            ParameterizedTypeName.get(
                    DjlTypes.PAIR_LIST, ClassName.get(String.class), ClassName.OBJECT);

    /** The name of the methods for some of the layers. */
    private static final String PART = "forwardPart";

    private ForwardMethods() {}

    static List<MethodSpec> of(NetworkModel network) {
        List<MethodSpec> all = new ArrayList<>(passes(network));
        if (!isLarge(network)) {
            return all;
        }
        if (network.forward().isPresent()) {
            all.addAll(LayersMethod.parts(network));
            return all;
        }
        int number = 0;
        int end = 0;
        for (List<NamedLayer> part : CodeParts.of(network.layers())) {
            number++;
            end += part.size();
            all.add(
                    MethodSpec.methodBuilder(PART + number)
                            .addModifiers(Modifier.PRIVATE)
                            .returns(DjlTypes.ND_LIST)
                            .addParameter(DjlTypes.PARAMETER_STORE, "parameterStore")
                            .addParameter(DjlTypes.ND_LIST, "inputs")
                            .addParameter(TypeName.BOOLEAN, "training")
                            .addCode(statements(network, part, "inputs"))
                            .addStatement(
                                    network.hasMaskBefore(end)
                                            ? MaskCode.join()
                                            : CodeBlock.of("return x"))
                            .build());
        }
        return all;
    }

    /** Returns whether the layers are applied in several methods. */
    static boolean isLarge(NetworkModel network) {
        return CodeParts.isLarge(network.layers().size());
    }

    private static List<MethodSpec> passes(NetworkModel network) {
        if (network.heads().isEmpty()) {
            List<MethodSpec> methods = new ArrayList<>();
            methods.add(forwardInternal(all(network)));
            network.forward().map(it -> LayersMethod.of(network, it)).ifPresent(methods::add);
            return methods;
        }
        List<MethodSpec> methods = new ArrayList<>();
        if (!network.branches().isEmpty()) {
            methods.addAll(BranchCode.methods(network));
        } else if (network.backbone().isPresent()) {
            methods.add(BackboneCode.accessor());
            methods.add(
                    pass(
                            "forwardBackbone",
                            "inputs",
                            blocks(network, network.backboneBlocks(), "inputs")));
            methods.add(pass("forwardRest", "features", layers(network, "features")));
        } else {
            methods.add(pass("forwardFeatures", "inputs", all(network)));
        }
        network.forward().map(it -> LayersMethod.of(network, it)).ifPresent(methods::add);
        methods.add(HeadCode.forward(network));
        methods.add(
                forwardInternal(
                        CodeBlock.of(
                                "return forwardHead(parameterStore,$WforwardFeatures("
                                        + "parameterStore, inputs, training), training);\n")));
        return methods;
    }

    static MethodSpec pass(String name, String argument, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(DjlTypes.ND_LIST)
                .addParameter(DjlTypes.PARAMETER_STORE, "parameterStore")
                .addParameter(DjlTypes.ND_LIST, argument)
                .addParameter(TypeName.BOOLEAN, "training")
                .addCode(body)
                .build();
    }

    private static MethodSpec forwardInternal(CodeBlock body) {
        return MethodSpec.methodBuilder("forwardInternal")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(DjlTypes.ND_LIST)
                .addParameter(DjlTypes.PARAMETER_STORE, "parameterStore")
                .addParameter(DjlTypes.ND_LIST, "inputs")
                .addParameter(TypeName.BOOLEAN, "training")
                .addParameter(PARAMS, "params")
                .addCode(body)
                .build();
    }

    /** Computes the features from the input. */
    private static CodeBlock all(NetworkModel network) {
        if (network.forward().isEmpty()) {
            return blocks(network, network.blocks(), "inputs");
        }
        return network.backboneBlocks().isEmpty()
                ? layers(network, "inputs")
                : CodeBlock.builder()
                        .add(statements(network, network.backboneBlocks(), "inputs"))
                        .add(layers(network, "x"))
                        .build();
    }

    /** Applies the layers, sequentially or by the {@code @Forward} method. */
    static CodeBlock layers(NetworkModel network, Object argument) {
        return network.forward().isPresent()
                ? LayersMethod.call(argument)
                : blocks(network, network.layers(), argument);
    }

    private static CodeBlock blocks(
            NetworkModel network, List<NamedLayer> blocks, Object argument) {
        return blocks.isEmpty()
                ? CodeBlock.of("return $L;\n", argument)
                : CodeBlock.builder()
                        .add(statements(network, blocks, argument))
                        .addStatement("return x")
                        .build();
    }

    private static CodeBlock statements(
            NetworkModel network, List<NamedLayer> blocks, Object argument) {
        if (blocks.size() > CodeParts.SIZE + 2) {
            return allParts(network, blocks, argument);
        }
        CodeBlock.Builder body = CodeBlock.builder();
        MaskCode masks = new MaskCode(network, body);
        boolean started = false;
        for (ForwardStep step : ForwardStep.of(blocks)) {
            NamedLayer layer = step.layer();
            if (step.isActivation()) {
                body.addStatement("x = $L", layer.plan().activation().orElseThrow());
                continue;
            }
            Object x = started ? masks.input(layer) : masks.firstInput(layer, argument);
            CodeBlock call =
                    CodeBlock.of(
                            "x = $L.forward(parameterStore, $L, $L)",
                            ForwardVariables.field(network.field(layer.field())),
                            x,
                            BackboneCode.training(network, layer));
            if (started) {
                body.addStatement(call);
            } else {
                body.addStatement("$T $L", DjlTypes.ND_LIST, call);
            }
            started = true;
        }
        return body.build();
    }

    /** Applies the blocks before the layers, and then the layers, by calling methods. */
    private static CodeBlock allParts(
            NetworkModel network, List<NamedLayer> blocks, Object argument) {
        CodeBlock.Builder body = CodeBlock.builder();
        List<NamedLayer> before =
                blocks.subList(0, Math.max(0, blocks.size() - network.layers().size()));
        body.add(statements(network, before, argument));
        boolean started = !before.isEmpty();
        for (int part = 1; part <= CodeParts.of(network.layers()).size(); part++) {
            CodeBlock call =
                    CodeBlock.of(
                            "x = $L(parameterStore, $L, training)",
                            PART + part,
                            started ? "x" : argument);
            body.addStatement(started ? call : CodeBlock.of("$T $L", DjlTypes.ND_LIST, call));
            started = true;
        }
        return body.build();
    }
}
