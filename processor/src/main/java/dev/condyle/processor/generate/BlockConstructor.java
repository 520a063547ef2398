package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.shape.Djl;
import javax.lang.model.element.Modifier;

/** The constructor of a block: builds the layers and sets how their weights begin. */
final class BlockConstructor {

    private static final ClassName RANDOM_TYPE = Djl.XAVIER.nestedClass("RandomType");
    private static final ClassName FACTOR_TYPE = Djl.XAVIER.nestedClass("FactorType");
    private static final ClassName PARAMETER_TYPE = Djl.PARAMETER.nestedClass("Type");

    private BlockConstructor() {}

    static MethodSpec of(Network network) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (network.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        constructor.addStatement("super(VERSION)");
        for (NamedLayer layer : network.layers()) {
            constructor.addStatement(
                    "$L = addChildBlock($S,$W$L)",
                    layer.name(),
                    layer.name(),
                    layer.plan().block());
        }
        network.head()
                .ifPresent(
                        head ->
                                constructor.addStatement(
                                        "head = addChildBlock($S,"
                                                + " $T.builder().setUnits($L).build())",
                                        "head",
                                        Djl.LINEAR,
                                        head.labels().size()));
        boolean weights =
                network.head().isPresent()
                        || network.layers().stream().anyMatch(layer -> layer.plan().weights());
        if (weights) {
            constructor.addComment("glorot_uniform, as in Keras");
            constructor.addStatement(
                    "setInitializer(new $T($T.UNIFORM,$W$T.AVG, 3f),$W$T.WEIGHT)",
                    Djl.XAVIER,
                    RANDOM_TYPE,
                    FACTOR_TYPE,
                    PARAMETER_TYPE);
        }
        return constructor.build();
    }
}
