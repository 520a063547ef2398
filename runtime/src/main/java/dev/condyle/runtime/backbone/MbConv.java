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
     */
    Stage stage(int group, int block, int in, int out, int stride, double dropRate) {
        String timm = "blocks." + group + "." + block + ".";
        List<NetworkPart> body = new ArrayList<>();
        int wide = in * expansion;
        if (expansion != 1) {
            body.add(unit(0, timm + "conv_pw", timm + "bn1", in, wide, Function.SILU));
        }
        int at = body.size();
        body.add(
                style.depthwise(
                        LayerNames.of("block." + at + ".0").as(Naming.TIMM, timm + "conv_dw"),
                        LayerNames.of("block." + at + ".1").as(Naming.TIMM, timm + "bn" + (at + 1)),
                        wide,
                        kernel,
                        stride,
                        Function.SILU));
        body.add(squeezeExcite("block." + (at + 1), timm + "se.", wide, Math.max(1, in / SQUEEZE)));
        String narrow = timm + (expansion == 1 ? "conv_pw" : "conv_pwl");
        body.add(unit(at + 2, narrow, timm + "bn" + (at + 2), wide, out, Function.NONE));
        String name = "features." + (group + 1) + "." + block;
        return stride == 1 && in == out
                ? Stage.of(name, new NetworkPart.Residual(body, List.of(), Function.NONE, dropRate))
                : Stage.of(name, body.toArray(new NetworkPart[0]));
    }

    private NetworkPart unit(
            int at, String conv, String norm, int in, int out, Function activation) {
        return style.convNorm(
                LayerNames.of("block." + at + ".0").as(Naming.TIMM, conv),
                LayerNames.of("block." + at + ".1").as(Naming.TIMM, norm),
                in,
                out,
                1,
                1,
                activation);
    }

    private NetworkPart squeezeExcite(String own, String timm, int wide, int squeezed) {
        return new NetworkPart.SqueezeExcite(
                pixel(
                        LayerNames.of(own + ".fc1").as(Naming.TIMM, timm + "conv_reduce"),
                        wide,
                        squeezed),
                Function.SILU,
                pixel(
                        LayerNames.of(own + ".fc2").as(Naming.TIMM, timm + "conv_expand"),
                        squeezed,
                        wide));
    }

    private NetworkPart.Conv pixel(LayerNames names, int in, int out) {
        return new NetworkPart.Conv(names, in, out, 1, 1, 1, true, style.padding());
    }
}
