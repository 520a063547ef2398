package dev.condyle.runtime;

import ai.djl.Device;
import java.util.Objects;
import java.util.Optional;

/**
 * Options for creating a model: {@code ModelOptions.defaults().seed(7).device(Device.gpu())}.
 * Immutable; every setter returns a copy.
 */
public final class ModelOptions {

    private static final ModelOptions DEFAULTS = new ModelOptions(0, null);

    private final long seed;
    private final Device device;

    private ModelOptions(long seed, Device device) {
        this.seed = seed;
        this.device = device;
    }

    /**
     * Returns the default options: seed 0 and the engine's default device, which is the first
     * usable GPU or otherwise the CPU.
     */
    public static ModelOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the seed for initialising the weights. Training also uses it unless {@code Fit.seed}
     * sets another one. The same seed on the same machine yields bit-identical weights; use
     * different seeds to get different models. Default: 0.
     */
    public ModelOptions seed(long seed) {
        return new ModelOptions(seed, device);
    }

    /**
     * Sets the device that stores the weights and runs the computations. Its availability is
     * checked when the model is created. Default: the engine's default device.
     */
    public ModelOptions device(Device device) {
        return new ModelOptions(seed, Objects.requireNonNull(device, "device"));
    }

    /** Returns the seed for the random numbers. */
    public long seed() {
        return seed;
    }

    /** Returns the device, or empty for the engine's default device. */
    public Optional<Device> device() {
        return Optional.ofNullable(device);
    }

    @Override
    public String toString() {
        return "ModelOptions(seed="
                + seed
                + ", device="
                + (device == null ? "default" : device)
                + ")";
    }
}
