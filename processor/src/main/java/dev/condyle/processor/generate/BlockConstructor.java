package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the constructor of a block, which builds the layers and sets their initializers. */
final class BlockConstructor {

    private static final ClassName RANDOM_TYPE = DjlTypes.XAVIER.nestedClass("RandomType");
    private static final ClassName FACTOR_TYPE = DjlTypes.XAVIER.nestedClass("FactorType");
    private static final ClassName PARAMETER_TYPE = DjlTypes.PARAMETER.nestedClass("Type");

    private BlockConstructor() {}

    /** Returns the modifiers of the fields, which only the constructor can assign if final. */
    static Modifier[] fieldModifiers(NetworkModel network) {
        return isLarge(network)
                ? new Modifier[] {Modifier.PRIVATE}
                : new Modifier[] {Modifier.PRIVATE, Modifier.FINAL};
    }

    private static boolean isLarge(NetworkModel network) {
        return CodeParts.isLarge(network.layers().size() + network.heads().size());
    }

    /** Adds the constructor, and the methods that it calls if it is too large. */
    static void addTo(TypeSpec.Builder type, NetworkModel network) {
        List<MethodSpec> parts = new ArrayList<>();
        type.addMethod(constructor(network, parts)).addMethods(parts);
    }

    private static MethodSpec constructor(NetworkModel network, List<MethodSpec> parts) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (network.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        addParameters(constructor, network);
        constructor.addStatement("super(VERSION)");
        for (HeadModel head : network.learnedHeads()) {
            constructor.addStatement("this.$1L = $1L", network.classesField(head));
        }
        network.blocks().stream()
                .limit((long) network.blocks().size() - network.layers().size())
                .forEach(it -> constructor.addStatement(create(network, it)));
        List<CodeBlock> first = new ArrayList<>();
        network.layers().forEach(it -> first.add(create(network, it)));
        network.heads().stream()
                .filter(HeadCode::usesLayerInitializer)
                .forEach(head -> first.add(HeadCode.create(network, head)));
        add(constructor, network, first, parts);
        network.backbones().stream()
                .filter(it -> !it.trainable() && !it.module())
                .forEach(
                        it ->
                                constructor.addStatement(
                                        "$L.freezeParameters(true)",
                                        network.field(it.names().field())));
        List<String> initialized = initialized(network);
        if (!initialized.isEmpty()) {
            constructor.addComment("Glorot uniform initialisation, as in Keras.");
            addInitializer(constructor, network, initialized);
        }
        // These heads have their own initializers, so they are added after setInitializer.
        add(
                constructor,
                network,
                network.heads().stream()
                        .filter(head -> !HeadCode.usesLayerInitializer(head))
                        .map(head -> HeadCode.create(network, head))
                        .toList(),
                parts);
        return constructor.build();
    }

    private static void addParameters(MethodSpec.Builder constructor, NetworkModel network) {
        if (network.record().isPresent() || !network.learnedHeads().isEmpty()) {
            constructor.addJavadoc("Creates the block.\n\n");
        }
        network.record()
                .ifPresent(
                        it ->
                                constructor
                                        .addJavadoc(
                                                "@param $L the encoder with fitted columns\n",
                                                FeatureRecord.ENCODER)
                                        .addParameter(it.encoder(), FeatureRecord.ENCODER));
        for (HeadModel head : network.learnedHeads()) {
            String of = network.hasSeveralHeads() ? " of the head " + head.field() : "";
            constructor
                    .addJavadoc(
                            "@param $L the number of classes$L\n", network.classesField(head), of)
                    .addParameter(TypeName.INT, network.classesField(head));
        }
    }

    private static CodeBlock create(NetworkModel network, NamedLayer layer) {
        return CodeBlock.of(
                "$L = addChildBlock($S,$W$L)",
                network.field(layer.field()),
                layer.name(),
                layer.plan().block());
    }

    /** Adds statements to the constructor, or to methods that it calls. */
    private static void add(
            MethodSpec.Builder constructor,
            NetworkModel network,
            List<CodeBlock> statements,
            List<MethodSpec> parts) {
        if (!isLarge(network)) {
            statements.forEach(constructor::addStatement);
            return;
        }
        for (List<CodeBlock> part : CodeParts.of(statements)) {
            String name = "addBlocks" + (parts.size() + 1);
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
            part.forEach(method::addStatement);
            parts.add(method.build());
            constructor.addStatement("$L()", name);
        }
    }

    /**
     * Returns the blocks with weights, except backbone networks, which have their own initializers.
     */
    private static List<String> initialized(NetworkModel network) {
        return Stream.concat(
                        network.layers().stream()
                                .filter(layer -> layer.plan().weights())
                                .map(NamedLayer::field),
                        network.heads().stream()
                                .filter(HeadCode::usesLayerInitializer)
                                .map(HeadModel::field))
                .map(network::field)
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
