package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.shape.Djl;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a block by which DJL learns its shapes. */
final class ShapeMethods {

    private ShapeMethods() {}

    static MethodSpec outputShapes(Network network) {
        return MethodSpec.methodBuilder("getOutputShapes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ArrayTypeName.of(Djl.SHAPE))
                .addParameter(ArrayTypeName.of(Djl.SHAPE), "inputShapes")
                .addCode(
                        network.output().map(ShapeMethods::known).orElseGet(() -> unknown(network)))
                .build();
    }

    private static CodeBlock known(Dims output) {
        return CodeBlock.builder()
                .addStatement(
                        "return new $1T[] {new $1T(inputShapes[0].get(0), $2L)}",
                        Djl.SHAPE,
                        output.arguments())
                .build();
    }

    private static CodeBlock unknown(Network network) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (network.forward().isPresent()) {
            return body.addStatement(
                            "return $T.outputShapes(this,$W$T::new, $T.$L, inputShapes)",
                            Runtime.DRY_RUN,
                            network.block(),
                            Djl.DATA_TYPE,
                            InputCode.dataType(network))
                    .build();
        }
        return body.addStatement("$T[] shapes = inputShapes", Djl.SHAPE)
                .beginControlFlow("for ($T child : getChildren().values())", Djl.BLOCK)
                .addStatement("shapes = child.getOutputShapes(shapes)")
                .endControlFlow()
                .addStatement("return shapes")
                .build();
    }

    static MethodSpec initializeChildBlocks(Network network) {
        return MethodSpec.methodBuilder("initializeChildBlocks")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Djl.ND_MANAGER, "manager")
                .addParameter(Djl.DATA_TYPE, "dataType")
                .addParameter(ArrayTypeName.of(Djl.SHAPE), "inputShapes")
                .varargs()
                .addCode(initialize(network))
                .build();
    }

    private static CodeBlock initialize(Network network) {
        if (!network.branches().isEmpty()) {
            return BranchCode.initialize(network);
        }
        return network.forward().isPresent() ? dryPass(network) : oneByOne(network);
    }

    private static CodeBlock oneByOne(Network network) {
        // Behind features that only the running program knows, a head looks at them first.
        Optional<Head> head = network.head().filter(it -> network.features().isEmpty());
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("$T[] shapes = inputShapes", Djl.SHAPE);
        body.beginControlFlow("for ($T child : getChildren().values())", Djl.BLOCK);
        head.ifPresent(
                it ->
                        body.beginControlFlow("if (child == $L)", Head.NAME)
                                .add(HeadCode.initialize(it, CodeBlock.of("shapes[0]")))
                                .addStatement("break")
                                .endControlFlow());
        return body.addStatement("child.initialize(manager, dataType, shapes)")
                .addStatement("shapes = child.getOutputShapes(shapes)")
                .endControlFlow()
                .build();
    }

    private static CodeBlock dryPass(Network network) {
        CodeBlock.Builder body = CodeBlock.builder();
        String shapes = "inputShapes";
        if (!network.trunk().isEmpty()) {
            shapes = "shapes";
            body.addStatement("$T[] shapes = inputShapes", Djl.SHAPE);
        }
        for (NamedLayer block : network.trunk()) {
            body.addStatement("$L.initialize(manager, dataType, shapes)", block.name());
            body.addStatement("shapes = $L.getOutputShapes(shapes)", block.name());
        }
        CodeBlock layers = LayersMethod.initialize(network, shapes);
        if (network.head().isEmpty()) {
            return body.addStatement(layers).build();
        }
        return body.addStatement("$T features = $L", Djl.SHAPE, layers)
                .add(HeadCode.initialize(network.head().get(), CodeBlock.of("features")))
                .build();
    }
}
