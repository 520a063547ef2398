package dev.condyle.runtime;

import ai.djl.Device;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options with which a model is created: {@code
 * ModelOptions.defaults().seed(7).device(Device.gpu())}. Instances are immutable and thread-safe:
 * every setter returns a new instance.
 */
public final class ModelOptions {

    private static final ModelOptions DEFAULTS = new ModelOptions(0, null);

    private final long seed;
    private final @Nullable Device device;

    private ModelOptions(long seed, @Nullable Device device) {
        this.seed = seed;
        this.device = device;
    }

    /**
     * Returns the defaults: seed 0 and the engine's default device, which is the first available
     * GPU or else the CPU.
     */
    public static ModelOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the seed of the random weight initialisation. Training also uses it unless {@code
     * Fit.seed} is set. The same seed on the same machine produces the same bytes; use different
     * seeds for models that should differ. Default: 0.
     */
    public ModelOptions seed(long seed) {
        return new ModelOptions(seed, device);
    }

    /**
     * Sets the device that holds the weights and runs the computation. Its availability is checked
     * when the model is created.
     */
    public ModelOptions device(Device device) {
        return new ModelOptions(seed, Objects.requireNonNull(device, "device"));
    }

    /** Returns the seed. */
    public long seed() {
        return seed;
    }

    /** Returns the device, or empty for the engine's default. */
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
