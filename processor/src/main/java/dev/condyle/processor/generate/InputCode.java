package dev.condyle.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.condyle.Resize;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.model.Numbers;
import dev.condyle.processor.shape.Djl;
import dev.condyle.processor.shape.Literals;

/** An input as Java code. */
final class InputCode {

    private InputCode() {}

    /** The type of one input. */
    static TypeName type(Input input) {
        return switch (input.type()) {
            case IMAGE -> Djl.IMAGE;
            case FLOATS -> ArrayTypeName.of(TypeName.FLOAT);
            case INTS -> ArrayTypeName.of(TypeName.INT);
            case ARRAY -> Djl.ND_ARRAY;
        };
    }

    /** The expression that gives the encoder. */
    static CodeBlock encoder(Network network) {
        CodeBlock shape = Literals.shape(network.input().dims().sizes());
        return switch (network.input().type()) {
            case IMAGE ->
                    CodeBlock.of(
                            "$T.image($L, $T.$L$L)",
                            Runtime.INPUTS,
                            shape,
                            ClassName.get(Resize.class),
                            network.input().resize(),
                            network.pictures()
                                    .map(BackboneCode::normalization)
                                    .orElse(CodeBlock.of("")));
            case FLOATS -> CodeBlock.of("$T.floats($L)", Runtime.INPUTS, shape);
            case INTS ->
                    network.vocabulary().isPresent()
                            ? CodeBlock.of(
                                    "$T.ints($L, $L)",
                                    Runtime.INPUTS,
                                    shape,
                                    network.vocabulary().getAsInt())
                            : CodeBlock.of("$T.ints($L)", Runtime.INPUTS, shape);
            case ARRAY ->
                    CodeBlock.of(
                            "$T.array($L, $T.$L)",
                            Runtime.INPUTS,
                            shape,
                            Djl.DATA_TYPE,
                            dataType(network));
        };
    }

    /** The constant of DJL's {@code DataType} that an encoded input is of. */
    static String dataType(Network network) {
        return network.numbers() == Numbers.IDS ? "INT64" : "FLOAT32";
    }
}
