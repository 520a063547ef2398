package dev.condyle.runtime.backbone;

import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.network.LayerNames;
import dev.condyle.runtime.network.Naming;
import dev.condyle.runtime.network.NetworkPart;
import dev.condyle.runtime.network.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The MBConv block of EfficientNet: expansion, depthwise convolution, squeeze-and-excitation,
 * projection.
 *
 * @param style padding, epsilon, momentum
 * @param expansion the factor by which the number of channels grows; 1 for no expansion
 * @param kernel the kernel size
 */
record MbConv(LayerConventions style, int expansion, int kernel) {

    private static final int SQUEEZE = 4;

    /**
     * Returns the block as a stage.
     *
     * @param group the index of its group, from 0
     * @param block its index within the group, from 0
     * @param number its index in the network, from 0
     */
    Stage stage(int group, int block, int number, int in, int out, int stride, double dropRate) {
        String timm = "blocks." + group + "." + block + ".";
        String unit = "efficientnet.encoder.blocks." + number + ".";
        List<NetworkPart> body = new ArrayList<>();
        int wide = in * expansion;
        if (expansion != 1) {
            body.add(
                    style.convNorm(
                            LayerNames.of("block.0.0")
                                    .as(Naming.TIMM, timm + "conv_pw")
                                    .as(Naming.TRANSFORMERS, unit + "expansion.expand_conv"),
                            LayerNames.of("block.0.1")
                                    .as(Naming.TIMM, timm + "bn1")
                                    .as(Naming.TRANSFORMERS, unit + "expansion.expand_bn"),
                            in,
                            wide,
                            1,
                            1,
                            Function.SILU));
        }
        int at = body.size();
        body.add(
                style.depthwise(
                        LayerNames.of("block." + at + ".0")
                                .as(Naming.TIMM, timm + "conv_dw")
                                .as(Naming.TRANSFORMERS, unit + "depthwise_conv.depthwise_conv"),
                        LayerNames.of("block." + at + ".1")
                                .as(Naming.TIMM, timm + "bn" + (at + 1))
                                .as(Naming.TRANSFORMERS, unit + "depthwise_conv.depthwise_norm"),
                        wide,
                        kernel,
                        stride,
                        Function.SILU));
        String gate = "block." + (at + 1);
        body.add(squeezeExcite(gate, timm, unit, wide, Math.max(1, in / SQUEEZE)));
        body.add(
                style.convNorm(
                        LayerNames.of("block." + (at + 2) + ".0")
                                .as(Naming.TIMM, timm + (expansion == 1 ? "conv_pw" : "conv_pwl"))
                                .as(Naming.TRANSFORMERS, unit + "projection.project_conv"),
                        LayerNames.of("block." + (at + 2) + ".1")
                                .as(Naming.TIMM, timm + "bn" + (at + 2))
                                .as(Naming.TRANSFORMERS, unit + "projection.project_bn"),
                        wide,
                        out,
                        1,
                        1,
                        Function.NONE));
        String name = "features." + (group + 1) + "." + block;
        return stride == 1 && in == out
                ? Stage.of(name, new NetworkPart.Residual(body, List.of(), Function.NONE, dropRate))
                : Stage.of(name, body.toArray(new NetworkPart[0]));
    }

    private NetworkPart squeezeExcite(
            String own, String timm, String unit, int wide, int squeezed) {
        return new NetworkPart.SqueezeExcite(
                pixel(
                        LayerNames.of(own + ".fc1")
                                .as(Naming.TIMM, timm + "se.conv_reduce")
                                .as(Naming.TRANSFORMERS, unit + "squeeze_excite.reduce"),
                        wide,
                        squeezed),
                Function.SILU,
                pixel(
                        LayerNames.of(own + ".fc2")
                                .as(Naming.TIMM, timm + "se.conv_expand")
                                .as(Naming.TRANSFORMERS, unit + "squeeze_excite.expand"),
                        squeezed,
                        wide));
    }

    private NetworkPart.Conv pixel(LayerNames names, int in, int out) {
        return new NetworkPart.Conv(names, in, out, 1, 1, 1, true, style.padding());
    }
}
