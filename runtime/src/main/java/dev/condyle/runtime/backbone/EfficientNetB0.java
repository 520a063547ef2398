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
 * EfficientNet-B0, from <a href="https://arxiv.org/abs/1905.11946">EfficientNet: Rethinking Model
 * Scaling for Convolutional Neural Networks</a>: 1280 features. The conventions select the
 * torchvision or the Keras variant. Keras preprocesses images inside the network; this
 * implementation expects preprocessed images.
 *
 * <p>Stages: {@code features.0}, {@code features.1.0} to {@code features.7.0}, {@code features.8}.
 */
@NetworkSpec(
        channels = 1280,
        stride = 32,
        variants = {
            @Variant(
                    value = Conventions.TORCHVISION,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225},
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights =
                                            "hf:timm/efficientnet_b0.ra_in1k"
                                                    + "@1b5383e5f79cc0f7fc067e372f8f26a5fa73f26a",
                                    classes = 1000)),
            @Variant(
                    value = Conventions.KERAS,
                    mean = {0.485, 0.456, 0.406},
                    std = {0.229, 0.224, 0.225},
                    presets =
                            @Preset(
                                    name = "imagenet",
                                    weights =
                                            "hf:timm/tf_efficientnet_b0.in1k"
                                                    + "@8186ca4217f9c67824ebe7566008bdc69976d15a",
                                    classes = 1000))
        },
        parameters = 4_049_564,
        trainable = 4_007_548)
public final class EfficientNetB0 implements DescribedNetwork {

    private static final LayerConventions KERAS =
            new LayerConventions(PaddingRule.SAME, 1e-3, 0.99);
    private static final String TRANSFORMERS = "efficientnet.";
    private static final int STEM = 32;
    private static final int FEATURES = 1280;
    private static final double DROPOUT = 0.2;
    private static final double DROP_RATE = 0.2;

    private record Group(int expansion, int kernel, int stride, int channels, int blocks) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(1, 3, 1, 16, 1),
                    new Group(6, 3, 2, 24, 2),
                    new Group(6, 5, 2, 40, 2),
                    new Group(6, 3, 2, 80, 3),
                    new Group(6, 5, 1, 112, 3),
                    new Group(6, 5, 2, 192, 4),
                    new Group(6, 3, 1, 320, 1));

    /** Creates the network definition. Call {@link #block} to build the network. */
    public EfficientNetB0() {}

    @Override
    public Architecture architecture(NetworkOptions options) {
        LayerConventions style =
                options.conventions() == Conventions.KERAS ? KERAS : LayerConventions.TORCHVISION;
        int in = Width.FIXED.channels(STEM, options.width());
        List<Stage> stages = new ArrayList<>();
        stages.add(
                Stage.of(
                        "features.0",
                        style.convNorm(
                                LayerNames.of("0")
                                        .as(Naming.TIMM, "conv_stem")
                                        .as(
                                                Naming.TRANSFORMERS,
                                                TRANSFORMERS + "embeddings.convolution"),
                                LayerNames.of("1")
                                        .as(Naming.TIMM, "bn1")
                                        .as(
                                                Naming.TRANSFORMERS,
                                                TRANSFORMERS + "embeddings.batchnorm"),
                                options.inputChannels(),
                                in,
                                3,
                                2,
                                Function.SILU)));
        int blocks = GROUPS.stream().mapToInt(Group::blocks).sum();
        for (int g = 0; g < GROUPS.size(); g++) {
            Group group = GROUPS.get(g);
            for (int b = 0; b < group.blocks; b++) {
                // Stochastic depth drops deeper blocks more often. Stage 0 is the stem.
                int number = stages.size() - 1;
                double dropRate = DROP_RATE * number / blocks;
                stages.add(
                        new MbConv(style, group.expansion, group.kernel)
                                .stage(
                                        g,
                                        b,
                                        number,
                                        in,
                                        group.channels,
                                        b == 0 ? group.stride : 1,
                                        dropRate));
                in = group.channels;
            }
        }
        stages.add(
                Stage.of(
                        "features." + (GROUPS.size() + 1),
                        style.convNorm(
                                LayerNames.of("0")
                                        .as(Naming.TIMM, "conv_head")
                                        .as(Naming.TRANSFORMERS, TRANSFORMERS + "encoder.top_conv"),
                                LayerNames.of("1")
                                        .as(Naming.TIMM, "bn2")
                                        .as(Naming.TRANSFORMERS, TRANSFORMERS + "encoder.top_bn"),
                                in,
                                FEATURES,
                                1,
                                1,
                                Function.SILU)));
        LayerNames top =
                LayerNames.of("classifier.1")
                        .as(Naming.TIMM, "classifier")
                        .as(Naming.TRANSFORMERS, "classifier");
        return new Architecture(
                "EfficientNetB0",
                options.inputChannels(),
                stages,
                Top.of(options, top, DROPOUT, FEATURES));
    }
}
