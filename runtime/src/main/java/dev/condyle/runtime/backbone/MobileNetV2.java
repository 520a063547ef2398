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
import dev.condyle.runtime.network.NetworkPart;
import dev.condyle.runtime.network.PaddingRule;
import dev.condyle.runtime.network.Stage;
import dev.condyle.runtime.network.Top;
import java.util.ArrayList;
import java.util.List;

/**
 * MobileNetV2, from <a href="https://arxiv.org/abs/1801.04381">MobileNetV2: Inverted Residuals and
 * Linear Bottlenecks</a>, at any width: 1280 features at width 1 and below. The conventions select
 * the Keras or the torchvision variant.
 *
 * <p>Stages: {@code features.0} to {@code features.18}.
 */
@NetworkSpec(
        channels = 1280,
        stride = 32,
        variants = {
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.5, 0.5, 0.5},
                    std = {0.5, 0.5, 0.5},
                    width = Width.DIVISIBLE_FROM_ONE,
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights = "hf:google/mobilenet_v2_1.0_224",
                                    classes = 1001)),
            @Variant(
                    value = Conventions.TORCHVISION,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225},
                    width = Width.DIVISIBLE_FROM_ONE,
                    presets = {
                        @Preset(
                                name = "imagenet",
                                weights =
                                        "hf:timm/mobilenetv2_100.ra_in1k"
                                                + "@5afa12513b048c79b9147a5d210e9bdc50035481",
                                classes = 1000),
                        @Preset(
                                name = "imagenet",
                                weights =
                                        "hf:timm/mobilenetv2_140.ra_in1k"
                                                + "@008fa2eb59c0080738c65898a7666059e11c0a75",
                                width = 1.4,
                                classes = 1000)
                    })
        },
        parameters = 2_257_984,
        trainable = 2_223_872)
public final class MobileNetV2 implements DescribedNetwork {

    private static final LayerConventions KERAS =
            new LayerConventions(PaddingRule.SAME, 1e-3, 0.999);
    private static final String TRANSFORMERS = "mobilenet_v2.";
    private static final int STEM = 32;
    private static final int FEATURES = 1280;
    private static final double DROPOUT = 0.2;

    private record Group(int expansion, int channels, int blocks, int stride) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(1, 16, 1, 1),
                    new Group(6, 24, 2, 2),
                    new Group(6, 32, 3, 2),
                    new Group(6, 64, 4, 2),
                    new Group(6, 96, 3, 1),
                    new Group(6, 160, 3, 2),
                    new Group(6, 320, 1, 1));

    /** Creates the network definition. Call {@link #block} to build the network. */
    public MobileNetV2() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        boolean keras = options.conventions() != Conventions.TORCHVISION;
        LayerConventions style = keras ? KERAS : LayerConventions.TORCHVISION;
        int in = Width.DIVISIBLE.channels(STEM, options.width());
        List<Stage> stages = new ArrayList<>();
        stages.add(
                Stage.of(
                        "features.0",
                        style.convNorm(
                                LayerNames.of("0")
                                        .as(Naming.TIMM, "conv_stem")
                                        .asTransformersConv(TRANSFORMERS + "conv_stem.first_conv"),
                                LayerNames.of("1")
                                        .as(Naming.TIMM, "bn1")
                                        .asTransformersNorm(TRANSFORMERS + "conv_stem.first_conv"),
                                options.inputChannels(),
                                in,
                                3,
                                2,
                                Function.RELU6)));
        for (int g = 0; g < GROUPS.size(); g++) {
            Group group = GROUPS.get(g);
            int out = channels(group.channels, options.width(), keras);
            for (int b = 0; b < group.blocks; b++) {
                String timm = "blocks." + g + "." + b + ".";
                int stride = b == 0 ? group.stride : 1;
                stages.add(stage(style, stages.size(), timm, in, out, group.expansion, stride));
                in = out;
            }
        }
        int features = Width.DIVISIBLE_FROM_ONE.channels(FEATURES, options.width());
        stages.add(
                Stage.of(
                        "features." + stages.size(),
                        style.convNorm(
                                LayerNames.of("0")
                                        .as(Naming.TIMM, "conv_head")
                                        .asTransformersConv(TRANSFORMERS + "conv_1x1"),
                                LayerNames.of("1")
                                        .as(Naming.TIMM, "bn2")
                                        .asTransformersNorm(TRANSFORMERS + "conv_1x1"),
                                in,
                                features,
                                1,
                                1,
                                Function.RELU6)));
        LayerNames top =
                LayerNames.of("classifier.1")
                        .as(Naming.TIMM, "classifier")
                        .as(Naming.TRANSFORMERS, "classifier");
        return new Architecture(
                "MobileNetV2",
                options.inputChannels(),
                stages,
                Top.of(options, top, DROPOUT, features));
    }

    /** Keras truncates to an integer before it rounds, which differs at a few widths. */
    private static int channels(int channels, double width, boolean keras) {
        return keras
                ? Width.DIVISIBLE.channels((int) (channels * width), 1)
                : Width.DIVISIBLE.channels(channels, width);
    }

    private static Stage stage(
            LayerConventions style,
            int number,
            String timm,
            int in,
            int out,
            int expansion,
            int stride) {
        String name = "features." + number;
        // The stem of transformers includes the first block.
        String unit =
                TRANSFORMERS + (expansion == 1 ? "conv_stem." : "layer." + (number - 2) + ".");
        List<NetworkPart> body = new ArrayList<>();
        int wide = in * expansion;
        int step = 0;
        if (expansion != 1) {
            body.add(
                    style.convNorm(
                            LayerNames.of("conv.0.0")
                                    .as(Naming.TIMM, timm + "conv_pw")
                                    .asTransformersConv(unit + "expand_1x1"),
                            LayerNames.of("conv.0.1")
                                    .as(Naming.TIMM, timm + "bn1")
                                    .asTransformersNorm(unit + "expand_1x1"),
                            in,
                            wide,
                            1,
                            1,
                            Function.RELU6));
            step = 1;
        }
        body.add(
                style.depthwise(
                        LayerNames.of("conv." + step + ".0")
                                .as(Naming.TIMM, timm + "conv_dw")
                                .asTransformersConv(unit + "conv_3x3"),
                        LayerNames.of("conv." + step + ".1")
                                .as(Naming.TIMM, timm + "bn" + (step + 1))
                                .asTransformersNorm(unit + "conv_3x3"),
                        wide,
                        3,
                        stride,
                        Function.RELU6));
        body.add(
                style.convNorm(
                        LayerNames.of("conv." + (step + 1))
                                .as(Naming.TIMM, timm + (step == 0 ? "conv_pw" : "conv_pwl"))
                                .asTransformersConv(unit + "reduce_1x1"),
                        LayerNames.of("conv." + (step + 2))
                                .as(Naming.TIMM, timm + "bn" + (step + 2))
                                .asTransformersNorm(unit + "reduce_1x1"),
                        wide,
                        out,
                        1,
                        1,
                        Function.NONE));
        return stride == 1 && in == out
                ? Stage.of(name, new NetworkPart.Residual(body, List.of(), Function.NONE, 0))
                : Stage.of(name, body.toArray(new NetworkPart[0]));
    }
}
