package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import org.jspecify.annotations.Nullable;

/** A convolution with padding that can differ between the two sides. */
final class ConvBlock extends LayerBlock {

    private static final Shape DILATION = new Shape(1, 1);

    private final NetworkPart.Conv conv;
    private final Shape stride;
    private final Parameter weight;
    private final @Nullable Parameter bias; // null: no bias

    ConvBlock(NetworkPart.Conv conv) {
        this.conv = conv;
        stride = new Shape(conv.stride(), conv.stride());
        int inputs = conv.in() / conv.groups();
        weight =
                add(
                        "weight",
                        Parameter.Type.WEIGHT,
                        new Shape(conv.out(), inputs, conv.kernel(), conv.kernel()));
        // Normal distribution with variance 2 / fan-out, as in the papers of the networks.
        weight.setInitializer(new XavierInitializer(RandomType.GAUSSIAN, FactorType.OUT, 2));
        bias = conv.bias() ? add("bias", Parameter.Type.BIAS, new Shape(conv.out())) : null;
    }

    @Override
    NDArray apply(ParameterStore store, NDArray x, boolean training) {
        Window window = Window.of(x.getShape(), conv.padding(), conv.kernel(), conv.stride());
        NDArray padded = window.pad(x, 0);
        NDArray y =
                padded.getNDArrayInternal()
                        .convolution(
                                padded,
                                store.getValue(weight, x.getDevice(), training),
                                store.getValue(bias, x.getDevice(), training),
                                stride,
                                window.inner(),
                                DILATION,
                                conv.groups())
                        .singletonOrThrow();
        return Step.replace(padded, y, x);
    }

    @Override
    Shape output(Shape input) {
        return Window.output(input, conv.out(), conv.stride());
    }

    boolean isTrainable() {
        return weight.requiresGradient() || bias != null && bias.requiresGradient();
    }
}
