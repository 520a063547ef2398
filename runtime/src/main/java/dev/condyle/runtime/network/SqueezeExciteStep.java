package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import dev.condyle.layer.Activation;

/** Multiplies each channel by a gate that is computed from the means of all channels. */
final class SqueezeExciteStep implements Step {

    private final Activation.Function activation;
    private final ConvBlock reduce;
    private final ConvBlock expand;

    SqueezeExciteStep(NetworkPart.SqueezeExcite part, Steps steps) {
        activation = part.activation();
        reduce = steps.layer(part.reduce());
        expand = steps.layer(part.expand());
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        Shape pixel = new Shape(x.getShape().get(0), x.getShape().get(1), 1, 1);
        try (NDArray flat = Pool.globalAvgPool2d(x);
                NDArray mean = flat.reshape(pixel);
                NDArray reduced = reduce.apply(store, mean, training);
                NDArray active = ImageActivations.apply(activation, reduced);
                NDArray expanded = expand.apply(store, active, training);
                NDArray gate = ImageActivations.apply(Activation.Function.SIGMOID, expanded)) {
            return x.mul(gate);
        }
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape input) {
        Shape pixel = new Shape(input.get(0), input.get(1), 1, 1);
        reduce.initialize(manager, dataType, pixel);
        expand.initialize(manager, dataType, reduce.output(pixel));
    }

    @Override
    public boolean isTrainable() {
        return reduce.isTrainable() || expand.isTrainable();
    }
}
