package dev.condyle.runtime.generated;

import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One of the networks in a {@link dev.condyle.runtime.generated.BranchBlock}, and where its weights
 * come from.
 *
 * @param network makes the network's description
 * @param options what the network in the block was built with
 * @param weights where the pretrained weights are: a path, {@code classpath:/...} or an address;
 *     none: they begin at random
 * @param sha256 64 hexadecimal digits, the checksum that the file of weights must have
 * @param lenient whether weights that are missing or unexpected are reported instead of refused
 * @param trainable whether training changes the network
 */
public record BackboneSpec(
        Supplier<? extends Network> network,
        NetworkOptions options,
        Optional<String> weights,
        Optional<String> sha256,
        boolean lenient,
        boolean trainable) {

    /** Checks that nothing is missing. */
    public BackboneSpec {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** A builder; network and options must be set. */
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

        private Builder() {}

        /** Sets what makes the network's description. */
        public Builder setNetwork(Supplier<? extends Network> network) {
            this.network = network;
            return this;
        }

        /** Sets what the network is like. */
        public Builder setOptions(NetworkOptions options) {
            this.options = options;
            return this;
        }

        /** Sets where the weights are. Default: they begin at random. */
        public Builder setWeights(String weights) {
            this.weights = Optional.of(weights);
            return this;
        }

        /** Sets the checksum of the weights. Default: none is asked for. */
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

        /** Builds the spec. */
        public BackboneSpec build() {
            return new BackboneSpec(network, options, weights, sha256, lenient, trainable);
        }
    }
}
