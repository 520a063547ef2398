package dev.condyle.runtime.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SymbolBlock;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A DJL block that a user has, as a backbone: what a method or a field with {@link
 * dev.condyle.Backbone} gives. Only generated code makes it.
 *
 * @param name where the block comes from, for messages: {@code Reader.body()}
 * @param source gives the block
 * @param inputType the type of what comes in
 * @param features the shape of the features of one input; null if they may have any
 */
public record UserBlockNetwork(
        String name, Supplier<? extends Block> source, DataType inputType, Shape features)
        implements Network {

    /** Checks that nothing is missing. */
    public UserBlockNetwork {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(inputType, "inputType");
    }

    /** A block whose features may have any shape. */
    public static UserBlockNetwork of(
            String name, Supplier<? extends Block> source, DataType inputType) {
        return new UserBlockNetwork(name, source, inputType, null);
    }

    /** The same, held to a shape of its features. */
    public UserBlockNetwork withFeatures(long... features) {
        return new UserBlockNetwork(name, source, inputType, new Shape(features));
    }

    /**
     * Asks for the block. It stays what it is, whatever the options.
     *
     * @throws IllegalStateException if there is none, it is in another model, or it is, or holds, a
     *     module that an engine has loaded from a file
     */
    @Override
    public Block block(NetworkOptions options) {
        Block block = source.get();
        if (block == null) {
            throw new IllegalStateException(name + " gives null instead of a block.");
        }
        requireNoModule(block);
        BlockOwners.requireFree(block, name);
        return new UserBlock(this, block);
    }

    /** The parameters that DJL shows of a module are not what it computes with. */
    private void requireNoModule(Block block) {
        if (block instanceof SymbolBlock) {
            throw new IllegalStateException(
                    "%s gives a module that was loaded from a file (%s). Its weights stay in the module, where they cannot be trained or saved: take @Backbone(network = TorchScript.class, weights = \"model.pt\", ...) for it."
                            .formatted(name, block.getClass().getSimpleName()));
        }
        block.getChildren().values().forEach(this::requireNoModule);
    }
}
