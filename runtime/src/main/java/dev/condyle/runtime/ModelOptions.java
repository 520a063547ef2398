package dev.condyle.runtime;

import ai.djl.Device;
import java.util.Objects;
import java.util.Optional;

/**
 * How a model is made: {@code ModelOptions.defaults().seed(7).device(Device.gpu())}. Immutable;
 * every method gives new options.
 */
public final class ModelOptions {

    private static final ModelOptions DEFAULTS = new ModelOptions(0, null);

    private final long seed;
    private final Device device;

    private ModelOptions(long seed, Device device) {
        this.seed = seed;
        this.device = device;
    }

    /** Seed 0, on the engine's default device: the first GPU that it can use, or else the CPU. */
    public static ModelOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the seed of the random numbers that the weights start from. Training uses it too, unless
     * it is given one of its own. The same seed on the same machine gives the same bytes; models
     * that are to differ need different seeds. Default: 0.
     */
    public ModelOptions seed(long seed) {
        return new ModelOptions(seed, device);
    }

    /**
     * Sets the device that holds the weights and computes. Whether this machine has it is checked
     * when the model is made.
     */
    public ModelOptions device(Device device) {
        return new ModelOptions(seed, Objects.requireNonNull(device, "device"));
    }

    /** The seed of the random numbers. */
    public long seed() {
        return seed;
    }

    /** The device, or empty for the engine's default. */
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
