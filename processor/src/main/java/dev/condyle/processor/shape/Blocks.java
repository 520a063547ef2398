package dev.condyle.processor.shape;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's own blocks, for what DJL lacks. */
final class Blocks {

    static final ClassName ACTIVATIONS = block("Activations");
    static final ClassName BATCH_NORM = block("BatchNormBlock");
    static final ClassName EMBEDDING = block("EmbeddingBlock");
    static final ClassName GRU = block("GruBlock");
    static final ClassName LSTM = block("LstmBlock");
    static final ClassName PADDED_CONVOLUTION = block("PaddedConvolution");
    static final ClassName PADDED_POOL = block("PaddedPool");
    static final ClassName TRANSFORMER_ENCODER = block("TransformerEncoderBlock");

    private Blocks() {}

    private static ClassName block(String name) {
        return ClassName.get("dev.condyle.runtime.block", name);
    }
}
