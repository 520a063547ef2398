package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.ForwardVariables;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Generates the parts of a block that handle several inputs. */
final class BranchCode {

    private BranchCode() {}

    /** Returns the methods that compute the features from the inputs. */
    static List<MethodSpec> methods(NetworkModel network) {
        if (network.backbones().isEmpty()) {
            return List.of(
                    ForwardMethods.pass("forwardFeatures", "inputs", layers(network, "inputs")));
        }
        return List.of(
                accessor(network),
                ForwardMethods.pass("forwardBackbone", "inputs", networks(network)),
                ForwardMethods.pass("forwardRest", "features", layers(network, "features")));
    }

    private static MethodSpec accessor(NetworkModel network) {
        String names =
                network.backbones().stream()
                        .map(it -> network.field(it.names().field()))
                        .collect(Collectors.joining(", "));
        return MethodSpec.methodBuilder("backbones")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), DjlTypes.BLOCK))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    /** Applies the network of each input, if it has one. */
    private static CodeBlock networks(NetworkModel network) {
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement(
                "$1T features = new $1T($2L)", DjlTypes.ND_LIST, network.branches().size());
        boolean declared = false;
        for (int i = 0; i < network.branches().size(); i++) {
            List<NamedLayer> blocks = network.branches().get(i).backboneBlocks();
            CodeBlock x = CodeBlock.of("new $T(inputs.get($L))", DjlTypes.ND_LIST, i);
            for (NamedLayer block : blocks) {
                CodeBlock call =
                        CodeBlock.of(
                                "x = $L.forward(parameterStore,$W$L, $L)",
                                ForwardVariables.field(network.field(block.field())),
                                x,
                                BackboneCode.training(network, block));
                if (declared) {
                    body.addStatement(call);
                } else {
                    body.addStatement("$T $L", DjlTypes.ND_LIST, call);
                }
                declared = true;
                x = CodeBlock.of("x");
            }
            body.addStatement(
                    blocks.isEmpty()
                            ? CodeBlock.of("features.add(inputs.get($L))", i)
                            : CodeBlock.of("features.add(x.singletonOrThrow())"));
        }
        return body.addStatement("return features").build();
    }

    /**
     * Applies the layers by the {@code @Forward} method, or sequentially to the concatenated
     * inputs.
     */
    private static CodeBlock layers(NetworkModel network, String argument) {
        return ForwardMethods.layers(
                network,
                network.forward().isPresent()
                        ? argument
                        : CodeBlock.of(
                                "new $T($T.concat($L, 1))",
                                DjlTypes.ND_LIST,
                                DjlTypes.ND_ARRAYS,
                                argument));
    }

    /** Returns the statements that initialise all blocks. */
    static CodeBlock initialize(NetworkModel network) {
        CodeBlock.Builder body = CodeBlock.builder();
        List<CodeBlock> outputs = new ArrayList<>();
        for (int i = 0; i < network.branches().size(); i++) {
            Branch branch = network.branches().get(i);
            CodeBlock shapes = CodeBlock.of("inputShapes[$L]", i);
            for (NamedLayer block : branch.backboneBlocks()) {
                String field = HeadCode.field(network, block.field());
                body.addStatement("$L.initialize(manager, dataType,$W$L)", field, shapes);
                shapes =
                        CodeBlock.of(
                                "$L.getOutputShapes(new $T[] {inputShapes[$L]})",
                                field,
                                DjlTypes.SHAPE,
                                i);
            }
            outputs.add(
                    branch.backboneBlocks().isEmpty()
                            ? CodeBlock.of("inputShapes[$L]", i)
                            : CodeBlock.of(
                                    "new $T(inputShapes[$L].get(0), $L)",
                                    DjlTypes.SHAPE,
                                    i,
                                    branch.output().arguments()));
        }
        return body.add(
                        network.forward().isPresent()
                                ? dryRun(network, outputs)
                                : sequential(network))
                .build();
    }

    private static CodeBlock sequential(NetworkModel network) {
        return CodeBlock.builder()
                .addStatement(
                        "$T shapes = {new $T(inputShapes[0].get(0), $L)}",
                        ArrayTypeName.of(DjlTypes.SHAPE),
                        DjlTypes.SHAPE,
                        network.joined().arguments())
                .add(ShapeMethods.sequential(network))
                .build();
    }

    private static CodeBlock dryRun(NetworkModel network, List<CodeBlock> outputs) {
        return CodeBlock.builder()
                .addStatement(
                        "$T shapes = {$L}",
                        ArrayTypeName.of(DjlTypes.SHAPE),
                        outputs.stream().collect(CodeBlock.joining(", ")))
                .addStatement(
                        "$T features = $L",
                        DjlTypes.SHAPE,
                        LayersMethod.initialize(network, "shapes"))
                .add(HeadCode.initializeAll(network, CodeBlock.of("features")))
                .build();
    }
}
