package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.layer.Activation;

/** The activations that networks for pictures use, each in as few operations as the engine has. */
final class ImageActivations {

    private ImageActivations() {}

    /**
     * Applies a function; gives back the array itself for {@code NONE}. No other thread may use the
     * array meanwhile.
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
                            "A described network cannot use " + function + ".");
        };
    }

    /** The bounds become arrays of the manager of x; a manager below it frees them at once. */
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
