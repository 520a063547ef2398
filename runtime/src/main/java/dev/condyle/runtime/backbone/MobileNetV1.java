package dev.condyle.runtime.backbone;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Preset;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.LayerNames;
import dev.condyle.runtime.network.Naming;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.PaddingRule;
import dev.condyle.runtime.network.Stage;
import dev.condyle.runtime.network.Top;
import java.util.ArrayList;
import java.util.List;

/**
 * MobileNet, from <a href="https://arxiv.org/abs/1704.04861">MobileNets: Efficient Convolutional
 * Neural Networks for Mobile Vision Applications</a>, at any width: 1024 features at width 1.
 *
 * <p>With Keras conventions it matches the code of the paper and Keras. Keras itself always pads
 * one row and one column, so its features are smaller for odd sizes; they are identical for sizes
 * that are divisible by 32. torchvision does not have this network: with torchvision conventions it
 * matches {@code mobilenetv1} of timm, which also rounds channels to multiples of 8.
 *
 * <p>Stages: {@code features.0} to {@code features.13}.
 */
@NetworkSpec(
        channels = 1024,
        stride = 32,
        variants = {
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.5, 0.5, 0.5},
                    std = {0.5, 0.5, 0.5},
                    width = Width.TRUNCATED,
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights = "hf:google/mobilenet_v1_1.0_224",
                                    classes = 1001)),
            @Variant(
                    value = Conventions.TORCHVISION,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225},
                    width = Width.DIVISIBLE,
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights =
                                            "hf:timm/mobilenetv1_100.ra4_e3600_r224_in1k"
                                                    + "@6e88b523abded44469eafcd52f7832d5e0300b1b",
                                    classes = 1000))
        },
        parameters = 3_228_864,
        trainable = 3_206_976)
public final class MobileNetV1 implements DescribedNetwork {

    private static final LayerConventions KERAS =
            new LayerConventions(PaddingRule.SAME, 1e-3, 0.99);
    private static final int STEM = 32;
    private static final double DROPOUT = 1e-3;

    private record Block(int channels, int stride, String timm) {}

    private static final List<Block> BLOCKS =
            List.of(
                    new Block(64, 1, "0.0"),
                    new Block(128, 2, "1.0"),
                    new Block(128, 1, "1.1"),
                    new Block(256, 2, "2.0"),
                    new Block(256, 1, "2.1"),
                    new Block(512, 2, "3.0"),
                    new Block(512, 1, "3.1"),
                    new Block(512, 1, "3.2"),
                    new Block(512, 1, "3.3"),
                    new Block(512, 1, "3.4"),
                    new Block(512, 1, "3.5"),
                    new Block(1024, 2, "4.0"),
                    new Block(1024, 1, "4.1"));

    /** Creates the network definition. Call {@link #block} to build the network. */
    public MobileNetV1() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        boolean keras = options.conventions() != Conventions.TORCHVISION;
        LayerConventions style = keras ? KERAS : LayerConventions.TORCHVISION;
        Width width = keras ? Width.TRUNCATED : Width.DIVISIBLE;
        int in = width.channels(STEM, options.width());
        List<Stage> stages = new ArrayList<>();
        stages.add(
                Stage.of(
                        "features.0",
                        style.convNorm(
                                LayerNames.of("0")
                                        .as(Naming.TIMM, "conv_stem")
                                        .as(Naming.SHORT, "conv0")
                                        .asTransformersConv("mobilenet_v1.conv_stem"),
                                LayerNames.of("1")
                                        .as(Naming.TIMM, "bn1")
                                        .asTransformersNorm("mobilenet_v1.conv_stem"),
                                options.inputChannels(),
                                in,
                                3,
                                2,
                                Function.RELU6)));
        for (Block block : BLOCKS) {
            int out = width.channels(block.channels, options.width());
            stages.add(stage(style, block, stages.size(), in, out));
            in = out;
        }
        LayerNames top =
                LayerNames.of("classifier")
                        .as(Naming.TIMM, "classifier")
                        .as(Naming.SHORT, "fc")
                        .as(Naming.TRANSFORMERS, "classifier");
        return new Architecture(
                "MobileNetV1", options.inputChannels(), stages, Top.of(options, top, DROPOUT, in));
    }

    private static Stage stage(LayerConventions style, Block block, int number, int in, int out) {
        String timm = "blocks." + block.timm + ".";
        // The stem is not counted, and each half of a block is.
        String depthwise = "mobilenet_v1.layer." + 2 * (number - 1);
        String pointwise = "mobilenet_v1.layer." + (2 * number - 1);
        return Stage.of(
                "features." + number,
                style.depthwise(
                        LayerNames.of("0.0")
                                .as(Naming.TIMM, timm + "conv_dw")
                                .as(Naming.SHORT, "dw" + number)
                                .asTransformersConv(depthwise),
                        LayerNames.of("0.1")
                                .as(Naming.TIMM, timm + "bn1")
                                .asTransformersNorm(depthwise),
                        in,
                        3,
                        block.stride,
                        Function.RELU6),
                style.convNorm(
                        LayerNames.of("1.0")
                                .as(Naming.TIMM, timm + "conv_pw")
                                .as(Naming.SHORT, "pw" + number)
                                .asTransformersConv(pointwise),
                        LayerNames.of("1.1")
                                .as(Naming.TIMM, timm + "bn2")
                                .asTransformersNorm(pointwise),
                        in,
                        out,
                        1,
                        1,
                        Function.RELU6));
    }
}
