package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the constructor of a block, which builds the layers and sets their initializers. */
final class BlockConstructor {

    private static final ClassName RANDOM_TYPE = DjlTypes.XAVIER.nestedClass("RandomType");
    private static final ClassName FACTOR_TYPE = DjlTypes.XAVIER.nestedClass("FactorType");
    private static final ClassName PARAMETER_TYPE = DjlTypes.PARAMETER.nestedClass("Type");

    private BlockConstructor() {}

    static MethodSpec of(NetworkModel network) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (network.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        network.record()
                .ifPresent(
                        it ->
                                constructor
                                        .addJavadoc(
                                                "Creates the block.\n\n@param $L the"
                                                        + " encoder with fitted columns\n",
                                                FeatureRecord.ENCODER)
                                        .addParameter(it.encoder(), FeatureRecord.ENCODER));
        constructor.addStatement("super(VERSION)");
        for (NamedLayer layer : network.blocks()) {
            constructor.addStatement(
                    "$L = addChildBlock($S,$W$L)",
                    layer.name(),
                    layer.name(),
                    layer.plan().block());
        }
        network.heads().stream()
                .filter(HeadCode::usesLayerInitializer)
                .forEach(head -> HeadCode.addTo(constructor, head));
        network.backbones().stream()
                .filter(it -> !it.trainable() && !it.module())
                .forEach(
                        it ->
                                constructor.addStatement(
                                        "$L.freezeParameters(true)", it.names().network()));
        List<String> initialized = initialized(network);
        if (!initialized.isEmpty()) {
            constructor.addComment("Glorot uniform initialisation, as in Keras.");
            addInitializer(constructor, network, initialized);
        }
        // These heads have their own initializers, so they are added after setInitializer.
        network.heads().stream()
                .filter(head -> !HeadCode.usesLayerInitializer(head))
                .forEach(head -> HeadCode.addTo(constructor, head));
        return constructor.build();
    }

    /**
     * Returns the blocks with weights, except backbone networks, which have their own initializers.
     */
    private static List<String> initialized(NetworkModel network) {
        return Stream.concat(
                        network.layers().stream()
                                .filter(layer -> layer.plan().weights())
                                .map(NamedLayer::name),
                        network.heads().stream()
                                .filter(HeadCode::usesLayerInitializer)
                                .map(HeadModel::name))
                .toList();
    }

    private static void addInitializer(
            MethodSpec.Builder constructor, NetworkModel network, List<String> blocks) {
        CodeBlock initializer =
                CodeBlock.of(
                        "setInitializer(new $T($T.UNIFORM,$W$T.AVG, 3f),$W$T.WEIGHT)",
                        DjlTypes.XAVIER,
                        RANDOM_TYPE,
                        FACTOR_TYPE,
                        PARAMETER_TYPE);
        if (network.backbones().isEmpty()) {
            constructor.addStatement(initializer);
        } else if (blocks.size() == 1) {
            constructor.addStatement("$L.$L", blocks.get(0), initializer);
        } else {
            constructor
                    .beginControlFlow(
                            "for ($T block : $T.of($L))",
                            DjlTypes.BLOCK,
                            List.class,
                            String.join(", ", blocks))
                    .addStatement("block.$L", initializer)
                    .endControlFlow();
        }
    }
}
