package dev.condyle.samples.benchinference;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.pooling.Pool;

/** The image networks of torchvision, written in DJL without Condyle: (N, 3, 224, 224). */
final class PlainNetworks {

    private PlainNetworks() {}

    /** Returns an uninitialised MobileNetV2. */
    static Block mobileNetV2() {
        int[][] groups = {
            // expansion, channels, blocks, stride
            {1, 16, 1, 1},
            {6, 24, 2, 2},
            {6, 32, 3, 2},
            {6, 64, 4, 2},
            {6, 96, 3, 1},
            {6, 160, 3, 2},
            {6, 320, 1, 1}
        };
        SequentialBlock network = PlainLayers.convNorm(new SequentialBlock(), 32, 3, 2, 1);
        network.add(Activation::relu6);
        int in = 32;
        for (int[] group : groups) {
            for (int i = 0; i < group[2]; i++) {
                int stride = i == 0 ? group[3] : 1;
                network.add(inverted(in, group[1], group[0], stride));
                in = group[1];
            }
        }
        PlainLayers.convNorm(network, 1280, 1, 1, 1).add(Activation::relu6);
        return PlainLayers.top(network, 0.2f);
    }

    private static Block inverted(int in, int out, int expansion, int stride) {
        SequentialBlock body = new SequentialBlock();
        int wide = in * expansion;
        if (expansion != 1) {
            PlainLayers.convNorm(body, wide, 1, 1, 1).add(Activation::relu6);
        }
        PlainLayers.convNorm(body, wide, 3, stride, wide).add(Activation::relu6);
        PlainLayers.convNorm(body, out, 1, 1, 1);
        return stride == 1 && in == out ? PlainLayers.residual(body, Blocks.identityBlock()) : body;
    }

    /** Returns an uninitialised ResNet-18. */
    static Block resNet18() {
        SequentialBlock network = PlainLayers.convNorm(new SequentialBlock(), 64, 7, 2, 1);
        network.add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
        int in = 64;
        for (int layer = 0; layer < 4; layer++) {
            int out = 64 << layer;
            for (int i = 0; i < 2; i++) {
                int stride = i == 0 && layer > 0 ? 2 : 1;
                SequentialBlock body =
                        PlainLayers.convNorm(new SequentialBlock(), out, 3, stride, 1);
                PlainLayers.convNorm(body.add(Activation::relu), out, 3, 1, 1);
                Block shortcut =
                        in == out
                                ? Blocks.identityBlock()
                                : PlainLayers.convNorm(new SequentialBlock(), out, 1, stride, 1);
                network.add(PlainLayers.residual(body, shortcut)).add(Activation::relu);
                in = out;
            }
        }
        return PlainLayers.top(network, 0);
    }

    /** Returns an uninitialised EfficientNet-B0. */
    static Block efficientNetB0() {
        int[][] groups = {
            // expansion, kernel, stride, channels, blocks
            {1, 3, 1, 16, 1},
            {6, 3, 2, 24, 2},
            {6, 5, 2, 40, 2},
            {6, 3, 2, 80, 3},
            {6, 5, 1, 112, 3},
            {6, 5, 2, 192, 4},
            {6, 3, 1, 320, 1}
        };
        SequentialBlock network = PlainLayers.convNorm(new SequentialBlock(), 32, 3, 2, 1);
        network.add(Activation.swishBlock(1));
        int in = 32;
        for (int[] group : groups) {
            for (int i = 0; i < group[4]; i++) {
                int stride = i == 0 ? group[2] : 1;
                network.add(mbConv(in, group[3], group[0], group[1], stride));
                in = group[3];
            }
        }
        PlainLayers.convNorm(network, 1280, 1, 1, 1).add(Activation.swishBlock(1));
        return PlainLayers.top(network, 0.2f);
    }

    private static Block mbConv(int in, int out, int expansion, int kernel, int stride) {
        SequentialBlock body = new SequentialBlock();
        int wide = in * expansion;
        if (expansion != 1) {
            PlainLayers.convNorm(body, wide, 1, 1, 1).add(Activation.swishBlock(1));
        }
        PlainLayers.convNorm(body, wide, kernel, stride, wide).add(Activation.swishBlock(1));
        body.add(PlainLayers.squeezeExcite(wide, in / 4));
        PlainLayers.convNorm(body, out, 1, 1, 1);
        return stride == 1 && in == out ? PlainLayers.residual(body, Blocks.identityBlock()) : body;
    }
}
