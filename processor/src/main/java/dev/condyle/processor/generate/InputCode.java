package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.condyle.Resize;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.layer.Literals;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.ValueKind;
import java.util.Optional;

/** Generates the code of an input. */
final class InputCode {

    private InputCode() {}

    /** Returns the input type of a network. */
    static TypeName type(NetworkModel network) {
        if (network.record().isPresent()) {
            return network.record().get().declared();
        }
        return network.branches().isEmpty() ? type(network.input()) : network.inputRecord();
    }

    /** Returns the type of one input. */
    static TypeName type(Input input) {
        return switch (input.type()) {
            case IMAGE -> DjlTypes.IMAGE;
            case FLOATS -> ArrayTypeName.of(TypeName.FLOAT);
            case INTS -> ArrayTypeName.of(TypeName.INT);
            case ARRAY -> DjlTypes.ND_ARRAY;
            case RECORD -> throw new IllegalStateException("the type of a record is its class");
        };
    }

    /** Returns the builder call that sets the input of a spec. */
    static CodeBlock setter(NetworkModel network) {
        return network.record()
                .map(
                        it ->
                                network.learnedHeads().isEmpty()
                                        ? CodeBlock.of(
                                                "setColumns($T::new, $T::new)",
                                                it.encoder(),
                                                network.block())
                                        : CodeBlock.of(
                                                "setColumns($T::new,$W(columns, sizes) -> new"
                                                        + " $T(columns, $L))",
                                                it.encoder(),
                                                network.block(),
                                                sizes(network)))
                .orElseGet(() -> CodeBlock.of("setInput($L)", encoder(network)));
    }

    /** Returns the arguments of a block with the numbers of classes of its learned heads. */
    static CodeBlock sizes(NetworkModel network) {
        return network.learnedHeads().stream()
                .map(head -> CodeBlock.of("sizes.of($S)", head.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** Returns the expression for the encoder. */
    private static CodeBlock encoder(NetworkModel network) {
        if (network.branches().isEmpty()) {
            return encoder(network.input(), network.backbone(), network);
        }
        CodeBlock.Builder joined = CodeBlock.builder();
        joined.add("$T.<$T>of()$>$>", RuntimeTypes.JOINED_INPUTS, network.inputRecord());
        for (Branch branch : network.branches()) {
            joined.add(
                    "\n.add($S,$W$L,$W$T::$L)",
                    branch.field(),
                    encoder(branch.input(), branch.backbone(), network),
                    network.inputRecord(),
                    branch.field());
        }
        return joined.add("\n.encoder()$<$<").build();
    }

    private static CodeBlock encoder(
            Input input, Optional<BackboneModel> backbone, NetworkModel network) {
        CodeBlock shape = Literals.shape(input.dims().sizes());
        return switch (input.type()) {
            case IMAGE ->
                    CodeBlock.of(
                            "$T.image($L, $T.$L$L)",
                            RuntimeTypes.INPUTS,
                            shape,
                            ClassName.get(Resize.class),
                            input.resize(),
                            backbone.map(BackboneCode::normalization).orElse(CodeBlock.of("")));
            case FLOATS -> CodeBlock.of("$T.floats($L)", RuntimeTypes.INPUTS, shape);
            case INTS ->
                    network.vocabulary().isPresent()
                            ? CodeBlock.of(
                                    "$T.ints($L, $L)",
                                    RuntimeTypes.INPUTS,
                                    shape,
                                    network.vocabulary().getAsInt())
                            : CodeBlock.of("$T.ints($L)", RuntimeTypes.INPUTS, shape);
            case ARRAY ->
                    CodeBlock.of(
                            "$T.array($L, $T.$L)",
                            RuntimeTypes.INPUTS,
                            shape,
                            DjlTypes.DATA_TYPE,
                            dataType(network));
            case RECORD -> throw new IllegalStateException("the encoder of a record is generated");
        };
    }

    /** Returns the name of the {@code DataType} of an encoded input. */
    static String dataType(NetworkModel network) {
        return network.valueKind() == ValueKind.IDS ? "INT64" : "FLOAT32";
    }
}
