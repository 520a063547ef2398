package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.ForwardVariables;
import dev.condyle.processor.layer.Literals;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.BlockSource;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.SourceLiterals;
import dev.condyle.processor.model.WeightFile;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates the code of a backbone network. */
final class BackboneCode {

    private static final long RGB = 3;

    private BackboneCode() {}

    /** Returns the constant of the block with the options of the network. */
    static FieldSpec options(BackboneModel network) {
        CodeBlock.Builder options = CodeBlock.builder();
        options.add("$T.defaults()$>$>", RuntimeTypes.NETWORK_OPTIONS);
        if (network.conventions() != Conventions.DEFAULT) {
            options.add(
                    "\n.conventions($T.$L)",
                    ClassName.get(Conventions.class),
                    network.conventions());
        }
        if (network.width() != 1) {
            options.add("\n.width($L)", network.width());
        }
        if (network.mean().size() != RGB && network.blockSource().isEmpty()) {
            options.add("\n.inputChannels($L)", network.mean().size());
        }
        if (network.norms() != NormMode.INFERENCE) {
            options.add("\n.norms($T.$L)", ClassName.get(NormMode.class), network.norms());
        }
        options.add("$<$<");
        return FieldSpec.builder(RuntimeTypes.NETWORK_OPTIONS, network.names().options())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(options.build())
                .build();
    }

    /** Returns the constant of the block with its TorchScript module. */
    static FieldSpec module(BackboneModel network, WeightFile file) {
        return FieldSpec.builder(network.type(), network.names().module())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($L,$W$S,$W$L)",
                        network.type(),
                        SourceLiterals.text(file.location()),
                        file.sha256().orElse(""),
                        Literals.shape(network.features().orElseThrow().sizes()))
                .build();
    }

    /** Returns the constant of the block with the custom block. */
    static FieldSpec customBlock(NetworkModel network, BackboneModel backbone, BlockSource source) {
        CodeBlock.Builder made = CodeBlock.builder();
        made.add(
                "$T.of($S,$W$L,$W$T.$L)",
                backbone.type(),
                source.text(),
                source.supplier(),
                DjlTypes.DATA_TYPE,
                InputCode.dataType(network));
        backbone.features().ifPresent(it -> made.add("$Z.withFeatures($L)", it.arguments()));
        return FieldSpec.builder(backbone.type(), BackboneModel.BLOCK)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(made.build())
                .build();
    }

    /** Returns the expression for the training flag of a block. */
    static CodeBlock training(NetworkModel network, NamedLayer block) {
        return network.backbones().stream()
                .filter(it -> it.norms() != NormMode.INFERENCE)
                .map(it -> it.names().field())
                .filter(block.field()::equals)
                .findFirst()
                .map(
                        it ->
                                CodeBlock.of(
                                        "training && $T.isTrainable($L)",
                                        RuntimeTypes.NETWORK,
                                        ForwardVariables.field(network.field(it))))
                .orElse(block.plan().training());
    }

    /** Returns the method of the block that returns the network. */
    static MethodSpec accessor() {
        return MethodSpec.methodBuilder("backbone")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(DjlTypes.BLOCK)
                .addStatement("return $L", BackboneModel.NAME)
                .build();
    }

    /** Returns the additional arguments of the encoder. */
    static CodeBlock normalization(BackboneModel network) {
        return CodeBlock.of(",$W$L,$W$L", floats(network.mean()), floats(network.std()));
    }

    private static CodeBlock floats(List<Double> values) {
        CodeBlock elements =
                values.stream()
                        .map(value -> CodeBlock.of("$L", Literals.ofFloat(value)))
                        .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T {$L}", ArrayTypeName.of(TypeName.FLOAT), elements);
    }

    /** Returns the expression that describes the network to the runtime. */
    static CodeBlock spec(NetworkModel network, BackboneModel backbone) {
        CodeBlock.Builder spec = CodeBlock.builder();
        spec.add("$T.builder()$>$>", RuntimeTypes.BACKBONE_SPEC);
        if (backbone.blockSource().isPresent()) {
            spec.add("\n.setNetwork(() -> $T.$L)", network.block(), BackboneModel.BLOCK);
        } else if (backbone.module()) {
            spec.add("\n.setNetwork(() -> $T.$L)", network.block(), backbone.names().module());
        } else {
            spec.add("\n.setNetwork($T::new)", backbone.type());
        }
        spec.add("\n.setOptions($T.$L)", network.block(), backbone.names().options());
        int input = input(network, backbone);
        if (input > 0) {
            spec.add("\n.setInput($L)", input);
        }
        // The file of a module is set in its constructor.
        backbone.weights().filter(it -> !backbone.module()).ifPresent(it -> addWeights(spec, it));
        // Weights that are set at run time can bring a preprocessing, too.
        if (backbone.fixed().normalization() && !backbone.module()) {
            spec.add("\n.setNormalizationFixed(true)");
        }
        if (backbone.fixed().resize() && !backbone.module()) {
            spec.add("\n.setResizeFixed(true)");
        }
        network.heads().stream()
                .filter(HeadModel::pretrained)
                .forEach(head -> spec.add("\n.setHead($S)", head.name()));
        if (!backbone.trainable()) {
            spec.add("\n.setTrainable(false)");
        }
        return spec.add("\n.build()$<$<").build();
    }

    /** Returns the index of the input that a network reads. */
    private static int input(NetworkModel network, BackboneModel backbone) {
        List<Optional<BackboneModel>> networks =
                network.branches().stream().map(Branch::backbone).toList();
        return Math.max(0, networks.indexOf(Optional.of(backbone)));
    }

    private static void addWeights(CodeBlock.Builder spec, WeightFile weights) {
        spec.add("\n.setWeights($L)", SourceLiterals.text(weights.location()));
        weights.sha256().ifPresent(it -> spec.add("\n.setSha256($S)", it));
        if (weights.lenient()) {
            spec.add("\n.setLenient(true)");
        }
    }
}
