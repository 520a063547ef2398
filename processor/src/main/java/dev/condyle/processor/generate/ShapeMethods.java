package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
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
                        "return new $1T[] {new $1T(inputShapes[0].get(0), $2L)}",
                        Djl.SHAPE,
                        network.output().arguments())
                .build();
    }

    static MethodSpec initializeChildBlocks() {
        return MethodSpec.methodBuilder("initializeChildBlocks")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Djl.ND_MANAGER, "manager")
                .addParameter(Djl.DATA_TYPE, "dataType")
                .addParameter(ArrayTypeName.of(Djl.SHAPE), "inputShapes")
                .varargs()
                .addStatement("$T[] shapes = inputShapes", Djl.SHAPE)
                .beginControlFlow("for ($T child : getChildren().values())", Djl.BLOCK)
                .addStatement("child.initialize(manager, dataType, shapes)")
                .addStatement("shapes = child.getOutputShapes(shapes)")
                .endControlFlow()
                .build();
    }
}
