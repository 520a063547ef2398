package dev.condyle.samples.benchinference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/** The parts of image networks, written with the blocks of DJL. */
final class PlainLayers {

    private PlainLayers() {}

    /** Adds a convolution with the padding of torchvision, and a batch norm. */
    static SequentialBlock convNorm(
            SequentialBlock to, int filters, int kernel, int stride, int groups) {
        return to.add(
                        Conv2d.builder()
                                .setKernelShape(new Shape(kernel, kernel))
                                .setFilters(filters)
                                .optStride(new Shape(stride, stride))
                                .optPadding(new Shape(kernel / 2, kernel / 2))
                                .optGroups(groups)
                                .optBias(false)
                                .build())
                .add(BatchNorm.builder().optEpsilon(1e-5f).build());
    }

    /** Returns the sum of a body and a shortcut. */
    static Block residual(Block body, Block shortcut) {
        return new ParallelBlock(
                outputs -> new NDList(first(outputs).add(second(outputs))),
                List.of(body, shortcut));
    }

    /** Returns a squeeze-and-excitation block, with the Swish activation. */
    static Block squeezeExcite(int channels, int squeezed) {
        SequentialBlock gate =
                new SequentialBlock()
                        .add(Pool.globalAvgPool2dBlock())
                        .add(LambdaBlock.singleton(x -> x.expandDims(2).expandDims(3)))
                        .add(pixel(squeezed))
                        .add(Activation.swishBlock(1))
                        .add(pixel(channels))
                        .add(Activation::sigmoid);
        return new ParallelBlock(
                outputs -> new NDList(first(outputs).mul(second(outputs))),
                List.of(Blocks.identityBlock(), gate));
    }

    private static Block pixel(int filters) {
        return Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(filters).build();
    }

    /** Adds global average pooling, dropout and a head for 1,000 classes. */
    static Block top(SequentialBlock to, float dropout) {
        return to.add(Pool.globalAvgPool2dBlock())
                .add(Dropout.builder().optRate(dropout).build())
                .add(Linear.builder().setUnits(1000).build());
    }

    private static NDArray first(List<NDList> outputs) {
        return outputs.get(0).singletonOrThrow();
    }

    private static NDArray second(List<NDList> outputs) {
        return outputs.get(1).singletonOrThrow();
    }
}
