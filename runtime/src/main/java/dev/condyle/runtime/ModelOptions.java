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

    private static final ModelOptions DEFAULTS = new ModelOptions(0, null, null, "", true);

    private final long seed;
    private final @Nullable Device device;
    private final @Nullable String weights;
    private final String sha256;
    private final boolean compiled;

    private ModelOptions(
            long seed,
            @Nullable Device device,
            @Nullable String weights,
            String sha256,
            boolean compiled) {
        this.seed = seed;
        this.device = device;
        this.weights = weights;
        this.sha256 = sha256;
        this.compiled = compiled;
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
        return new ModelOptions(seed, device, weights, sha256, compiled);
    }

    /**
     * Sets the device that holds the weights and runs the computation. Its availability is checked
     * when the model is created.
     */
    public ModelOptions device(Device device) {
        return new ModelOptions(
                seed, Objects.requireNonNull(device, "device"), weights, sha256, compiled);
    }

    /**
     * Sets the location of the pretrained weights, instead of {@code weights} and {@code sha256} in
     * {@link dev.condyle.Backbone}: a path, {@code classpath:/…} or {@code hf:owner/name}. Only for
     * creating a model of a class with a single network; a saved model contains its weights.
     * Default: the location in the annotation.
     */
    public ModelOptions weights(String location) {
        return new ModelOptions(
                seed, device, Objects.requireNonNull(location, "location"), "", compiled);
    }

    /**
     * Sets the location of the pretrained weights like {@link #weights(String)}, and the checksum
     * that the file must have. A URL requires it.
     *
     * @param location the location
     * @param sha256 the SHA-256 of the file, 64 hexadecimal digits
     */
    public ModelOptions weights(String location, String sha256) {
        return new ModelOptions(
                seed,
                device,
                Objects.requireNonNull(location, "location"),
                Objects.requireNonNull(sha256, "sha256"),
                compiled);
    }

    /**
     * Sets whether predictions, evaluations and the passes through a frozen backbone run as a
     * compiled program: a TorchScript module that is created from the blocks on first use, and
     * again after the weights changed. It computes the same up to rounding, several times as fast.
     * Code that a program cannot express always runs on its blocks; the logger of the model gives
     * the reason at level DEBUG. A {@code @Forward} method is recorded when the program is created,
     * so it must depend on its inputs and weights only. Default: true.
     */
    public ModelOptions compiled(boolean compiled) {
        return new ModelOptions(seed, device, weights, sha256, compiled);
    }

    /** Returns the seed. */
    public long seed() {
        return seed;
    }

    /** Returns the device, or empty for the engine's default. */
    public Optional<Device> device() {
        return Optional.ofNullable(device);
    }

    /** Returns the location of the pretrained weights, or empty for that in the annotation. */
    public Optional<String> weights() {
        return Optional.ofNullable(weights);
    }

    /** Returns the checksum of the pretrained weights at {@link #weights()}, or empty for none. */
    public Optional<String> sha256() {
        return Optional.of(sha256).filter(it -> !it.isEmpty());
    }

    /** Returns whether predictions run as a compiled program. */
    public boolean isCompiled() {
        return compiled;
    }

    @Override
    public String toString() {
        return "ModelOptions(seed="
                + seed
                + ", device="
                + (device == null ? "default" : device)
                + (weights == null ? "" : ", weights=" + weights)
                + (compiled ? "" : ", compiled=false")
                + ")";
    }
}
