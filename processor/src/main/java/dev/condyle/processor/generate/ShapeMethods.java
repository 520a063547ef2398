package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the methods of a block that compute its output shapes and initialise it. */
final class ShapeMethods {

    private ShapeMethods() {}

    static MethodSpec outputShapes(NetworkModel network) {
        return MethodSpec.methodBuilder("getOutputShapes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ArrayTypeName.of(DjlTypes.SHAPE))
                .addParameter(ArrayTypeName.of(DjlTypes.SHAPE), "inputShapes")
                .addCode(
                        outputs(network).map(ShapeMethods::known).orElseGet(() -> unknown(network)))
                .build();
    }

    /** Returns the sizes of the outputs of the network, one per head, if known. */
    private static Optional<List<CodeBlock>> outputs(NetworkModel network) {
        return network.heads().isEmpty()
                ? network.features().map(it -> List.of(CodeBlock.of("$L", it.arguments())))
                : Optional.of(
                        network.heads().stream()
                                .map(head -> HeadCode.logits(network, head))
                                .toList());
    }

    private static CodeBlock known(List<CodeBlock> outputs) {
        CodeBlock shapes =
                outputs.stream()
                        .map(
                                output ->
                                        CodeBlock.of(
                                                "new $T(inputShapes[0].get(0), $L)",
                                                DjlTypes.SHAPE,
                                                output))
                        .collect(CodeBlock.joining(",$W"));
        return CodeBlock.builder()
                .addStatement("return new $T[] {$L}", DjlTypes.SHAPE, shapes)
                .build();
    }

    private static CodeBlock unknown(NetworkModel network) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (network.forward().isPresent()) {
            return body.addStatement(
                            "return $T.outputShapes(this,$W$T::new, $T.$L, inputShapes)",
                            RuntimeTypes.DRY_RUN,
                            network.block(),
                            DjlTypes.DATA_TYPE,
                            InputCode.dataType(network))
                    .build();
        }
        return body.addStatement("$T[] shapes = $L", DjlTypes.SHAPE, firstShapes(network))
                .beginControlFlow("for ($T child : getChildren().values())", DjlTypes.BLOCK)
                .addStatement("shapes = child.getOutputShapes(shapes)")
                .endControlFlow()
                .addStatement("return shapes")
                .build();
    }

    static MethodSpec initializeChildBlocks(NetworkModel network) {
        return MethodSpec.methodBuilder("initializeChildBlocks")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(DjlTypes.ND_MANAGER, "manager")
                .addParameter(DjlTypes.DATA_TYPE, "dataType")
                .addParameter(ArrayTypeName.of(DjlTypes.SHAPE), "inputShapes")
                .varargs()
                .addCode(initialize(network))
                .build();
    }

    /** Returns the shapes of the input of the first layer; a mask has no shape of its own. */
    private static String firstShapes(NetworkModel network) {
        return network.acceptsMask() ? "{inputShapes[0]}" : "inputShapes";
    }

    private static CodeBlock initialize(NetworkModel network) {
        if (!network.branches().isEmpty()) {
            return BranchCode.initialize(network);
        }
        return network.forward().isPresent() ? dryRun(network) : sequentialAll(network);
    }

    private static CodeBlock sequentialAll(NetworkModel network) {
        if (network.hasSeveralHeads()) {
            return CodeBlock.builder()
                    .addStatement("$T[] shapes = inputShapes", DjlTypes.SHAPE)
                    .add(sequential(network))
                    .build();
        }
        // If the shape of the features is known only at run time, the head checks it first.
        Optional<HeadModel> head =
                network.heads().stream().filter(it -> network.features().isEmpty()).findFirst();
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("$T[] shapes = $L", DjlTypes.SHAPE, firstShapes(network));
        body.beginControlFlow("for ($T child : getChildren().values())", DjlTypes.BLOCK);
        head.ifPresent(
                it ->
                        body.beginControlFlow("if (child == $L)", network.field(it.field()))
                                .add(HeadCode.initialize(network, it, CodeBlock.of("shapes[0]")))
                                .addStatement("break")
                                .endControlFlow());
        return body.addStatement("child.initialize(manager, dataType, shapes)")
                .addStatement("shapes = child.getOutputShapes(shapes)")
                .endControlFlow()
                .build();
    }

    /** Returns the statements that initialise the blocks sequentially, followed by the heads. */
    static CodeBlock sequential(NetworkModel network) {
        if (!network.hasSeveralHeads()) {
            return each(network, network.layers(), network.heads(), true);
        }
        CodeBlock.Builder body = CodeBlock.builder();
        if (!network.backboneBlocks().isEmpty() || !network.layers().isEmpty()) {
            body.add(
                    each(
                            network,
                            Stream.of(network.backboneBlocks(), network.layers())
                                    .flatMap(List::stream)
                                    .toList(),
                            List.of(),
                            true));
        }
        return network.features().isPresent()
                ? body.add(each(network, List.of(), network.heads(), false)).build()
                : body.add(HeadCode.initializeAll(network, CodeBlock.of("shapes[0]"))).build();
    }

    private static CodeBlock each(
            NetworkModel network, List<NamedLayer> layers, List<HeadModel> heads, boolean onward) {
        String names =
                Stream.concat(
                                layers.stream().map(NamedLayer::field),
                                heads.stream().map(HeadModel::field))
                        .map(it -> HeadCode.field(network, it))
                        .collect(Collectors.joining(", "));
        CodeBlock.Builder body = CodeBlock.builder();
        body.beginControlFlow("for ($T child : $T.of($L))", DjlTypes.BLOCK, List.class, names);
        body.addStatement("child.initialize(manager, dataType, shapes)");
        if (onward) {
            body.addStatement("shapes = child.getOutputShapes(shapes)");
        }
        return body.endControlFlow().build();
    }

    private static CodeBlock dryRun(NetworkModel network) {
        CodeBlock.Builder body = CodeBlock.builder();
        String shapes = "inputShapes";
        if (!network.backboneBlocks().isEmpty()) {
            shapes = "shapes";
            body.addStatement("$T[] shapes = inputShapes", DjlTypes.SHAPE);
        }
        for (NamedLayer block : network.backboneBlocks()) {
            String field = HeadCode.field(network, block.field());
            body.addStatement("$L.initialize(manager, dataType, shapes)", field);
            body.addStatement("shapes = $L.getOutputShapes(shapes)", field);
        }
        CodeBlock layers = LayersMethod.initialize(network, shapes);
        if (network.heads().isEmpty()) {
            return body.addStatement(layers).build();
        }
        return body.addStatement("$T features = $L", DjlTypes.SHAPE, layers)
                .add(HeadCode.initializeAll(network, CodeBlock.of("features")))
                .build();
    }
}
