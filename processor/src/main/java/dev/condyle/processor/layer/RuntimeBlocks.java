package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.Dims;

/** The names of the runtime's own blocks, for what DJL lacks. */
public final class RuntimeBlocks {

    static final ClassName ACTIVATIONS = block("ExtraActivations");
    static final ClassName BATCH_NORM = block("BatchNormBlock");
    static final ClassName EMBEDDING = block("EmbeddingBlock");
    static final ClassName GRU = block("GruBlock");
    public static final ClassName LAZY = block("LateBlock");
    static final ClassName LSTM = block("LstmBlock");
    static final ClassName PADDED_CONVOLUTION = block("PaddedConvolution");
    static final ClassName PADDED_POOL = block("PaddedPool");
    static final ClassName TRANSFORMER_ENCODER = block("TransformerEncoderBlock");
    public static final ClassName UNITS = block("NestedBlocks");

    private RuntimeBlocks() {}

    /**
     * A block that is made for the shape that reaches it.
     *
     * @param example a shape that it could be made for, without the batch
     * @param block the expression that makes it, in which that shape, with the batch, is called x
     */
    public static CodeBlock lazy(Dims example, CodeBlock block) {
        return CodeBlock.of(
                "$T.of($Znew $T(1, $L),$Wx -> $L)",
                LAZY,
                DjlTypes.SHAPE,
                example.arguments(),
                block);
    }

    private static ClassName block(String name) {
        return ClassName.get("dev.condyle.runtime.block", name);
    }
}
