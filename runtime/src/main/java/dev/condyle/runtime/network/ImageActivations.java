package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.layer.Activation;

/** The activations of image networks, each computed in as few engine operations as possible. */
final class ImageActivations {

    private ImageActivations() {}

    /**
     * Applies an activation. Returns the array itself for {@code NONE}. No other thread may use the
     * array during the call.
     */
    static NDArray apply(Activation.Function function, NDArray x) {
        return switch (function) {
            case NONE -> x;
            case RELU -> ai.djl.nn.Activation.relu(x);
            case RELU6 -> relu6(x);
            case SILU -> silu(x);
            case SIGMOID -> ai.djl.nn.Activation.sigmoid(x);
            default ->
                    throw new IllegalArgumentException(
                            "An architecture does not support the activation " + function + ".");
        };
    }

    /** Attaches the bounds to a child manager of the manager of x, which frees them immediately. */
    private static NDArray relu6(NDArray x) {
        NDManager manager = x.getManager();
        try (NDManager bounds = manager.newSubManager()) {
            x.attach(bounds);
            NDArray y = x.clip(0, 6);
            x.attach(manager);
            y.attach(manager);
            return y;
        }
    }

    private static NDArray silu(NDArray x) {
        try (NDArray gate = ai.djl.nn.Activation.sigmoid(x)) {
            return x.mul(gate);
        }
    }
}
