package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The blocks that stand for the layers of layers.py, as generated code builds them. */
final class TorchLayers {

    private TorchLayers() {}

    static Map<String, Supplier<Block>> all() {
        Map<String, Supplier<Block>> blocks = new LinkedHashMap<>();
        addConvolutions(blocks);
        addPools(blocks);
        addNorms(blocks);
        addRecurrent(blocks);
        addActivations(blocks);
        blocks.put("linear-vector", () -> Linear.builder().setUnits(4).build());
        blocks.put("linear-sequence", () -> Linear.builder().setUnits(4).build());
        blocks.put(
                "embedding",
                () -> EmbeddingBlock.builder().setVocabulary(7).setDimension(3).build());
        blocks.put("transformer", () -> encoder(2).build());
        blocks.put(
                "transformer-2",
                () ->
                        encoder(3)
                                .optLayers(2)
                                .optActivation(Activation::gelu)
                                .optEpsilon(1e-3f)
                                .build());
        blocks.put(
                "transformer-norm-first", () -> encoder(1).optLayers(2).optNormFirst(true).build());
        addMasked(blocks);
        return blocks;
    }

    private static TransformerEncoderBlock.Builder encoder(int heads) {
        return TransformerEncoderBlock.builder()
                .setFeatures(6)
                .setHeads(heads)
                .optFeedForward(5)
                .optDropout(0);
    }

    private static void addConvolutions(Map<String, Supplier<Block>> blocks) {
        blocks.put(
                "conv1d",
                () -> Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build());
        blocks.put(
                "conv1d-options",
                () ->
                        Conv1d.builder()
                                .setKernelShape(new Shape(3))
                                .setFilters(6)
                                .optStride(new Shape(2))
                                .optPadding(new Shape(2))
                                .optDilation(new Shape(2))
                                .optGroups(2)
                                .optBias(false)
                                .build());
        blocks.put(
                "conv1d-uneven",
                () ->
                        PaddedConvolution.builder()
                                .setKernelShape(new Shape(3))
                                .setFilters(4)
                                .optStride(new Shape(2))
                                .setPadding(2, 1)
                                .build());
        blocks.put(
                "conv2d",
                () -> Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4).build());
        blocks.put(
                "conv2d-options",
                () ->
                        Conv2d.builder()
                                .setKernelShape(new Shape(3, 2))
                                .setFilters(6)
                                .optStride(new Shape(2, 1))
                                .optPadding(new Shape(1, 2))
                                .optDilation(new Shape(1, 2))
                                .optGroups(2)
                                .build());
        blocks.put(
                "conv2d-no-bias",
                () ->
                        Conv2d.builder()
                                .setKernelShape(new Shape(2, 2))
                                .setFilters(3)
                                .optBias(false)
                                .build());
        blocks.put(
                "conv2d-depthwise",
                () ->
                        Conv2d.builder()
                                .setKernelShape(new Shape(3, 3))
                                .setFilters(6)
                                .optGroups(3)
                                .build());
        blocks.put(
                "conv2d-uneven",
                () ->
                        PaddedConvolution.builder()
                                .setKernelShape(new Shape(3, 3))
                                .setFilters(3)
                                .optStride(new Shape(2, 2))
                                .setPadding(2, 0, 0, 1)
                                .build());
    }

    private static void addPools(Map<String, Supplier<Block>> blocks) {
        blocks.put(
                "max-pool1d", () -> Pool.maxPool1dBlock(new Shape(3), new Shape(2), new Shape(1)));
        blocks.put(
                "max-pool2d",
                () -> Pool.maxPool2dBlock(new Shape(3, 2), new Shape(2, 1), new Shape(1, 0)));
        blocks.put("avg-pool1d", () -> PaddedPool.avgPoolBlock(new Shape(3), new Shape(2), 1, 1));
        blocks.put(
                "avg-pool2d",
                () -> PaddedPool.avgPoolBlock(new Shape(3, 2), new Shape(2, 1), 1, 1, 1, 1));
        blocks.put(
                "avg-pool2d-unpadded", () -> Pool.avgPool2dBlock(new Shape(3, 2), new Shape(2, 1)));
        blocks.put("avg-pool1d-unpadded", () -> Pool.avgPool1dBlock(new Shape(3), new Shape(2)));
        blocks.put("global-max-pool1d", Pool::globalMaxPool1dBlock);
        blocks.put("global-max-pool2d", Pool::globalMaxPool2dBlock);
        blocks.put("global-avg-pool1d", Pool::globalAvgPool1dBlock);
        blocks.put("global-avg-pool2d", Pool::globalAvgPool2dBlock);
    }

    private static void addNorms(Map<String, Supplier<Block>> blocks) {
        blocks.put("batch-norm-vector", () -> BatchNormBlock.builder().build());
        blocks.put("batch-norm-signal", () -> BatchNormBlock.builder().optMomentum(0.75f).build());
        blocks.put(
                "batch-norm-picture",
                () -> BatchNormBlock.builder().optEpsilon(1e-5f).optMomentum(0.9f).build());
        blocks.put(
                "batch-norm-plain",
                () -> BatchNormBlock.builder().optCenter(false).optScale(false).build());
        blocks.put("layer-norm-1", () -> LayerNorm.builder().axis(2).build());
        blocks.put("layer-norm-2", () -> LayerNorm.builder().axis(2, 3).optEpsilon(1e-3f).build());
        blocks.put("layer-norm-3", () -> LayerNorm.builder().axis(1, 2, 3).build());
    }

    private static void addRecurrent(Map<String, Supplier<Block>> blocks) {
        for (int layers : new int[] {1, 2}) {
            for (boolean both : new boolean[] {false, true}) {
                for (boolean sequences : new boolean[] {true, false}) {
                    String name = "-" + layers + (both ? "-both" : "") + (sequences ? "" : "-last");
                    blocks.put(
                            "lstm" + name,
                            () ->
                                    LstmBlock.builder()
                                            .setUnits(4)
                                            .optLayers(layers)
                                            .optBidirectional(both)
                                            .optReturnSequences(sequences)
                                            .build());
                    blocks.put(
                            "gru" + name,
                            () ->
                                    GruBlock.builder()
                                            .setUnits(4)
                                            .optLayers(layers)
                                            .optBidirectional(both)
                                            .optReturnSequences(sequences)
                                            .build());
                }
            }
        }
    }

    /** Adds blocks that receive a mask. */
    private static void addMasked(Map<String, Supplier<Block>> blocks) {
        new LinkedHashMap<>(blocks)
                .forEach(
                        (name, block) -> {
                            if (name.matches("(lstm|gru|transformer)-?.*|batch-norm-signal")) {
                                blocks.put("masked-" + name, block);
                            }
                        });
        blocks.put("masked-max-pool", PaddedPool::globalMaxPoolBlock);
        blocks.put("masked-avg-pool", PaddedPool::globalAvgPoolBlock);
    }

    private static void addActivations(Map<String, Supplier<Block>> blocks) {
        blocks.put("activation-RELU", Activation::reluBlock);
        blocks.put("activation-RELU6", Activation::relu6Block);
        blocks.put("activation-LEAKY_RELU", () -> Activation.leakyReluBlock(0.01f));
        blocks.put("activation-ELU", () -> Activation.eluBlock(1f));
        blocks.put("activation-SELU", Activation::seluBlock);
        blocks.put("activation-GELU", Activation::geluBlock);
        blocks.put("activation-SILU", () -> Activation.swishBlock(1f));
        blocks.put("activation-MISH", ExtraActivations::mishBlock);
        blocks.put("activation-SIGMOID", Activation::sigmoidBlock);
        blocks.put("activation-TANH", Activation::tanhBlock);
        blocks.put("activation-SOFTPLUS", Activation::softPlusBlock);
        blocks.put("activation-SOFTSIGN", Activation::softSignBlock);
    }
}
