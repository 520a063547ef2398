package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.Dims;

/** The names of the runtime's blocks for layers that DJL does not provide. */
public final class RuntimeBlocks {

    static final ClassName ACTIVATIONS = block("ExtraActivations");
    static final ClassName BATCH_NORM = block("BatchNormBlock");
    static final ClassName DELEGATING = block("DelegatingBlock");
    public static final ClassName DROPOUT = block("DropoutBlock");
    public static final ClassName EMBEDDING = block("EmbeddingBlock");
    static final ClassName GRU = block("GruBlock");
    public static final ClassName LAZY = block("LazyBlock");
    static final ClassName LSTM = block("LstmBlock");
    static final ClassName PADDED_CONVOLUTION = block("PaddedConvolution");
    static final ClassName PADDED_POOL = block("PaddedPool");
    static final ClassName TRANSFORMER_ENCODER = block("TransformerEncoderBlock");
    public static final ClassName UNITS = block("NestedBlocks");

    private RuntimeBlocks() {}

    /**
     * Returns a block that is created for the input shape when it is initialised.
     *
     * @param example a valid input shape, without the batch dimension
     * @param block the expression that creates the block; in it, x is the input shape, including
     *     the batch dimension
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
