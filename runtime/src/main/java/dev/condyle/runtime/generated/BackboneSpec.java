package dev.condyle.runtime.generated;

import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.weights.ExternalFile;
import dev.condyle.runtime.internal.weights.FoundWeights;
import dev.condyle.runtime.internal.weights.PublishedPreprocessing;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.UserBlockNetwork;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One of the networks in a {@link dev.condyle.runtime.generated.BranchBlock}, and the source of its
 * weights.
 *
 * @param network creates the network definition
 * @param options the options that the network in the block was built with
 * @param weights the location of the pretrained weights: a path, {@code classpath:/...}, a URL or
 *     {@code hf:owner/name}; empty for random initialisation
 * @param sha256 the required SHA-256 of the weight file, 64 hexadecimal digits; empty to skip the
 *     check
 * @param lenient whether missing or unexpected weights are reported instead of rejected
 * @param trainable whether training changes the network
 * @param head the name of the head whose weights are those of the classifier in the weight file;
 *     empty if every head is randomly initialised
 * @param normalizationFixed whether the encoder keeps its mean and standard deviation even if the
 *     weights come from a repository of the Hugging Face hub, which describes them
 * @param resizeFixed whether the encoder keeps its resizing in that case
 * @param input the index of the input that the network reads
 */
public record BackboneSpec(
        Supplier<? extends Network> network,
        NetworkOptions options,
        Optional<String> weights,
        Optional<String> sha256,
        boolean lenient,
        boolean trainable,
        Optional<String> head,
        boolean normalizationFixed,
        boolean resizeFixed,
        int input) {

    /** Checks that no value is null. */
    public BackboneSpec {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(head, "head");
    }

    /**
     * Returns the pretrained weights, and downloads them if necessary; empty if there are none.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if the file is not available, or its
     *     checksum does not match
     */
    @SuppressWarnings("exports") // Only Condyle itself calls it.
    public Optional<FoundWeights> find() {
        return weights.map(location -> WeightSource.find(location, sha256.orElse("")));
    }

    /**
     * Returns the preprocessing of images that is published with the weights, without what the
     * annotation specifies. Empty if nothing is published, or the annotation specifies everything.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if it is invalid or not supported
     */
    @SuppressWarnings("exports") // Only Condyle itself calls it.
    public Optional<ImagePreprocessing> preprocessing(FoundWeights found) {
        return normalizationFixed && resizeFixed
                ? Optional.empty()
                : PublishedPreprocessing.find(found, normalizationFixed, resizeFixed);
    }

    /**
     * Downloads the pretrained weights and the preprocessing that is published with them, if
     * necessary. Returns the file of the weights; empty if there are none.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if a file is not available, or its
     *     checksum does not match
     */
    Optional<Path> fetch() {
        Optional<FoundWeights> found = find();
        found.ifPresent(this::preprocessing);
        return found.map(FoundWeights::path)
                .or(
                        () ->
                                network.get() instanceof ExternalFile external
                                        ? Optional.of(external.fetch())
                                        : Optional.empty());
    }

    /**
     * Returns a copy with weights from another location.
     *
     * @throws IllegalArgumentException if the network consists of a file
     */
    BackboneSpec withWeights(String location, Optional<String> checksum) {
        if (network.get() instanceof ExternalFile) {
            throw new IllegalArgumentException(
                    "ModelOptions.weights does not apply to TorchScript modules. Set weights in the"
                            + " annotation.");
        }
        return new BackboneSpec(
                network,
                options,
                Optional.of(location),
                checksum,
                lenient,
                trainable,
                head,
                normalizationFixed,
                resizeFixed,
                input);
    }

    /** Returns whether the network is a custom DJL block, whose weights other code can change. */
    public boolean isCustom() {
        return network.get() instanceof UserBlockNetwork;
    }

    /** Returns a builder. Network and options are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BackboneSpec}. */
    public static final class Builder {

        private Supplier<? extends Network> network;
        private NetworkOptions options;
        private Optional<String> weights = Optional.empty();
        private Optional<String> sha256 = Optional.empty();
        private boolean lenient;
        private boolean trainable = true;
        private Optional<String> head = Optional.empty();
        private boolean normalizationFixed;
        private boolean resizeFixed;
        private int input;

        private Builder() {}

        /** Sets the supplier of the network definition. */
        public Builder setNetwork(Supplier<? extends Network> network) {
            this.network = network;
            return this;
        }

        /** Sets the options that the network is built with. */
        public Builder setOptions(NetworkOptions options) {
            this.options = options;
            return this;
        }

        /** Sets the location of the weights. Default: none, random initialisation. */
        public Builder setWeights(String weights) {
            this.weights = Optional.of(weights);
            return this;
        }

        /** Sets the required checksum of the weights. Default: not checked. */
        public Builder setSha256(String sha256) {
            this.sha256 = Optional.of(sha256);
            return this;
        }

        /** Sets whether weights may be missing or unexpected. Default: false. */
        public Builder setLenient(boolean lenient) {
            this.lenient = lenient;
            return this;
        }

        /** Sets whether training changes the network. Default: true. */
        public Builder setTrainable(boolean trainable) {
            this.trainable = trainable;
            return this;
        }

        /**
         * Sets the name of the head whose weights are those of the classifier in the weight file.
         * Default: none.
         */
        public Builder setHead(String head) {
            this.head = Optional.of(head);
            return this;
        }

        /**
         * Sets whether the encoder keeps its mean and standard deviation if the weights come from
         * the Hugging Face hub. Default: false.
         */
        public Builder setNormalizationFixed(boolean normalizationFixed) {
            this.normalizationFixed = normalizationFixed;
            return this;
        }

        /**
         * Sets whether the encoder keeps its resizing if the weights come from the Hugging Face
         * hub. Default: false.
         */
        public Builder setResizeFixed(boolean resizeFixed) {
            this.resizeFixed = resizeFixed;
            return this;
        }

        /** Sets the index of the input that the network reads. Default: 0. */
        public Builder setInput(int input) {
            this.input = input;
            return this;
        }

        /**
         * Builds the spec.
         *
         * @throws NullPointerException if the network or the options are not set
         */
        public BackboneSpec build() {
            return new BackboneSpec(
                    network,
                    options,
                    weights,
                    sha256,
                    lenient,
                    trainable,
                    head,
                    normalizationFixed,
                    resizeFixed,
                    input);
        }
    }
}
