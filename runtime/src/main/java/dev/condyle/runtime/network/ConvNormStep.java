package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.layer.Activation;

/** A convolution, followed by a batch norm and an activation. */
final class ConvNormStep implements Step {

    private final Activation.Function activation;
    private final ConvBlock conv;
    private final NormBlock norm;

    ConvNormStep(NetworkPart.ConvNorm part, Steps steps) {
        activation = part.activation();
        conv = steps.layer(part.conv());
        norm = steps.layer(part.norm());
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        NDArray y = conv.apply(store, x, training);
        y = Step.replace(y, norm.apply(store, y, training), x);
        return Step.replace(y, ImageActivations.apply(activation, y), x);
    }

    @Override
    public Shape output(Shape input) {
        return conv.output(input);
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape input) {
        conv.initialize(manager, dataType, input);
        norm.initialize(manager, dataType, conv.output(input));
    }

    @Override
    public boolean isTrainable() {
        return conv.isTrainable() || norm.isTrainable();
    }
}
