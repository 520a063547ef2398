package dev.condyle.runtime.backbone;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.Objects;

/**
 * A module of TorchScript as a frozen network: {@code torch.jit.trace(model.eval(),
 * example).save("model.pt")}. {@code @Backbone(network = TorchScript.class)} makes it. It takes
 * pictures (N, C, H, W), scaled as it was trained with, and gives one array of features. It always
 * runs in inference mode, with its norms still, and is never trained; layers and a head behind it
 * are.
 *
 * <p>The file is found, and checked, when the block is initialised, by a {@link
 * dev.condyle.runtime.internal.weights.WeightSource}. A saved classifier does not contain it, only
 * its checksum: it is loaded again from the same location, and another file there is refused.
 *
 * <p>A module is a program. Take it from those you trust, and give its checksum.
 *
 * @param location where it is: a file, {@code classpath:/…} or {@code https://…}
 * @param sha256 its SHA-256, 64 hexadecimal digits; empty for none
 * @param features the shape of the features of one picture: (C, H, W) or (F)
 */
public record TorchScript(String location, String sha256, Shape features) implements Network {

    /** Checks the shape. */
    public TorchScript {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(sha256, "sha256");
        boolean positive = features.stream().allMatch(pair -> pair.getKey() > 0);
        if (!positive || features.dimension() != 1 && features.dimension() != 3) {
            throw new IllegalArgumentException(
                    "The features of a picture have the shape (C, H, W) or (F), each at least 1, not "
                            + features
                            + ".");
        }
    }

    /**
     * Makes the block; its module is loaded when it is initialised.
     *
     * @throws IllegalArgumentException if classes are asked for: a module is what it is
     */
    @Override
    public Block block(NetworkOptions options) {
        if (options.classes() > 0) {
            throw new IllegalArgumentException(
                    "A TorchScript module gives what it gives; it cannot be asked for "
                            + options.classes()
                            + " classes.");
        }
        return new TorchScriptBlock(this);
    }
}
