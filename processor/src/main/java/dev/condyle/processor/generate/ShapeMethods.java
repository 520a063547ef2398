package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.shape.Djl;
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
                .addStatement(
                        network.output().map(ShapeMethods::known).orElseGet(() -> unknown(network)))
                .build();
    }

    private static CodeBlock known(Dims output) {
        return CodeBlock.of(
                "return new $1T[] {new $1T(inputShapes[0].get(0), $2L)}",
                Djl.SHAPE,
                output.arguments());
    }

    private static CodeBlock unknown(Network network) {
        return CodeBlock.of(
                "return $T.outputShapes(this,$W$T::new, $T.$L, inputShapes)",
                Runtime.DRY_RUN,
                network.block(),
                Djl.DATA_TYPE,
                InputCode.dataType(network));
    }

    static MethodSpec initializeChildBlocks(Network network) {
        return MethodSpec.methodBuilder("initializeChildBlocks")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Djl.ND_MANAGER, "manager")
                .addParameter(Djl.DATA_TYPE, "dataType")
                .addParameter(ArrayTypeName.of(Djl.SHAPE), "inputShapes")
                .varargs()
                .addCode(network.forward().isPresent() ? dryPass(network) : oneByOne())
                .build();
    }

    private static CodeBlock oneByOne() {
        return CodeBlock.builder()
                .addStatement("$T[] shapes = inputShapes", Djl.SHAPE)
                .beginControlFlow("for ($T child : getChildren().values())", Djl.BLOCK)
                .addStatement("child.initialize(manager, dataType, shapes)")
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
