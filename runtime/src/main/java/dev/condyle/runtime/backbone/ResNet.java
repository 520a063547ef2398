package dev.condyle.runtime.backbone;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.LayerNames;
import dev.condyle.runtime.network.Naming;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.NetworkPart;
import dev.condyle.runtime.network.PaddingRule;
import dev.condyle.runtime.network.Stage;
import dev.condyle.runtime.network.Top;
import java.util.ArrayList;
import java.util.List;

/**
 * The ResNet architectures: a stem and four layers of residual blocks. Each layer except the first
 * starts with a stride of 2.
 */
final class ResNet {

    private static final LayerConventions KERAS =
            new LayerConventions(PaddingRule.SAME, 1.001e-5, 0.99);
    private static final String TRANSFORMERS = "resnet.";
    private static final int WIDTH = 64;
    private static final int EXPANSION = 4;

    private final String name;
    private final boolean bottleneck;
    private final int[] blocks;

    /**
     * Creates an architecture.
     *
     * @param name the name of the network
     * @param bottleneck whether the blocks are bottlenecks of three convolutions
     * @param blocks the number of blocks in each layer
     */
    ResNet(String name, boolean bottleneck, int... blocks) {
        this.name = name;
        this.bottleneck = bottleneck;
        this.blocks = blocks;
    }

    Architecture architecture(NetworkOptions options) {
        LayerConventions style =
                options.conventions() == Conventions.KERAS ? KERAS : LayerConventions.TORCHVISION;
        int in = Width.FIXED.channels(WIDTH, options.width());
        List<Stage> stages = new ArrayList<>();
        stages.add(stem(style, options.inputChannels()));
        for (int layer = 0; layer < blocks.length; layer++) {
            int inner = WIDTH << layer;
            int out = bottleneck ? inner * EXPANSION : inner;
            for (int block = 0; block < blocks[layer]; block++) {
                int stride = block == 0 && layer > 0 ? 2 : 1;
                String unit = TRANSFORMERS + "encoder.stages." + layer + ".layers." + block;
                List<NetworkPart> body =
                        bottleneck
                                ? bottleneck(style, unit, in, inner, stride)
                                : basic(style, unit, in, out, stride);
                List<NetworkPart> shortcut =
                        stride != 1 || in != out
                                ? shortcut(style, unit, in, out, stride)
                                : List.of();
                stages.add(
                        Stage.of(
                                "layer" + (layer + 1) + "." + block,
                                new NetworkPart.Residual(body, shortcut, Function.RELU, 0)));
                in = out;
            }
        }
        LayerNames top = LayerNames.of("fc").as(Naming.TRANSFORMERS, "classifier.1");
        return new Architecture(name, options.inputChannels(), stages, Top.of(options, top, 0, in));
    }

    private static Stage stem(LayerConventions style, int channels) {
        return new Stage(
                "stem",
                "",
                List.of(
                        numbered(
                                style,
                                TRANSFORMERS + "embedder.embedder",
                                1,
                                channels,
                                WIDTH,
                                7,
                                2,
                                Function.RELU),
                        new NetworkPart.MaxPool(3, 2, style.padding())));
    }

    private static List<NetworkPart> basic(
            LayerConventions style, String unit, int in, int out, int stride) {
        return List.of(
                numbered(style, unit + ".layer.0", 1, in, out, 3, stride, Function.RELU),
                numbered(style, unit + ".layer.1", 2, out, out, 3, 1, Function.NONE));
    }

    private static List<NetworkPart> bottleneck(
            LayerConventions style, String unit, int in, int inner, int stride) {
        int out = inner * EXPANSION;
        return List.of(
                numbered(style, unit + ".layer.0", 1, in, inner, 1, 1, Function.RELU),
                numbered(style, unit + ".layer.1", 2, inner, inner, 3, stride, Function.RELU),
                numbered(style, unit + ".layer.2", 3, inner, out, 1, 1, Function.NONE));
    }

    private static List<NetworkPart> shortcut(
            LayerConventions style, String unit, int in, int out, int stride) {
        return List.of(
                style.convNorm(
                        LayerNames.of("downsample.0").asTransformersConv(unit + ".shortcut"),
                        LayerNames.of("downsample.1").asTransformersNorm(unit + ".shortcut"),
                        in,
                        out,
                        1,
                        stride,
                        Function.NONE));
    }

    private static NetworkPart numbered(
            LayerConventions style,
            String transformers,
            int number,
            int in,
            int out,
            int kernel,
            int stride,
            Function activation) {
        return style.convNorm(
                LayerNames.of("conv" + number).asTransformersConv(transformers),
                LayerNames.of("bn" + number).asTransformersNorm(transformers),
                in,
                out,
                kernel,
                stride,
                activation);
    }
}
