package dev.condyle.runtime.backbone;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.condyle.runtime.internal.weights.ExternalFile;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A TorchScript module as a frozen network. Create the file in PyTorch with {@code
 * torch.jit.trace(model.eval(), example).save("model.pt")} and use it with {@code @Backbone(network
 * = TorchScript.class)}. The module accepts images (N, C, H, W), normalised as in its training, and
 * returns one array of features. It always runs in inference mode, including its batch norms, and
 * is never trained. The layers and the head after it are trained.
 *
 * <p>The file is located and checked when the block is initialised; see {@link
 * dev.condyle.runtime.internal.weights.WeightSource}. A saved classifier does not contain the
 * module, only its checksum. Loading the classifier loads the module from the same location and
 * fails if the file there has a different checksum.
 *
 * <p>Before PyTorch loads the file, the structure of the archive is checked: its checksums, the
 * objects in it, the size of each storage, and the nesting of the code. A damaged file is therefore
 * rejected with a {@link dev.condyle.runtime.weights.WeightsException} instead of crashing the JVM.
 * Sparse and nested tensors are not supported.
 *
 * <p>A module contains executable code, which cannot be checked: it can allocate any amount of
 * memory, never return, or use an error in one of PyTorch's operators to crash the JVM or to run
 * other code. The length of a chain of functions or classes that refer to each other is not checked
 * either. Load modules only from sources that you trust, and specify the checksum.
 *
 * @param location the location of the file: a path, {@code classpath:/…}, {@code https://…} or
 *     {@code hf:owner/name/file}
 * @param sha256 the SHA-256 of the file, 64 hexadecimal digits; empty to skip the check
 * @param features the shape of the features of one image: (C, H, W) or (F)
 */
@SuppressWarnings("exports") // Only Condyle itself uses ExternalFile.
public record TorchScript(String location, String sha256, Shape features)
        implements Network, ExternalFile {

    /** Checks the shape of the features. */
    public TorchScript {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(sha256, "sha256");
        boolean positive = features.stream().allMatch(pair -> pair.getKey() > 0);
        if (!positive || features.dimension() != 1 && features.dimension() != 3) {
            throw new IllegalArgumentException(
                    "The features of one image must have the shape (C, H, W) or (F)"
                            + " with positive sizes, not "
                            + features
                            + ".");
        }
    }

    /**
     * Returns the file of the module, and downloads it if necessary, without loading the module.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if the file is not available, or its
     *     checksum does not match
     */
    @Override
    public Path fetch() {
        return WeightSource.fetch(location, sha256);
    }

    /**
     * Returns the block. The module is loaded when the block is initialised.
     *
     * @throws IllegalArgumentException if the options specify a number of classes: the output of a
     *     module is fixed
     */
    @Override
    public Block block(NetworkOptions options) {
        if (options.classes() > 0) {
            throw new IllegalArgumentException(
                    "The output of a TorchScript module is fixed: it cannot be built with "
                            + options.classes()
                            + " classes.");
        }
        return new TorchScriptBlock(this);
    }
}
