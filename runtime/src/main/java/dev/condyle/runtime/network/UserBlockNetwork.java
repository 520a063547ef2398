package dev.condyle.runtime.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SymbolBlock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A custom DJL block as a backbone: the value of a method or a field with {@link
 * dev.condyle.Backbone}. Only generated code creates it.
 *
 * @param name the source of the block, for messages: {@code Reader.body()}
 * @param source provides the block
 * @param inputType the data type of the input
 * @param features the expected shape of the features of one input; empty to accept any shape
 */
public record UserBlockNetwork(
        String name, Supplier<? extends Block> source, DataType inputType, Optional<Shape> features)
        implements Network {

    /** Checks that nothing is null. */
    public UserBlockNetwork {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(inputType, "inputType");
        Objects.requireNonNull(features, "features");
    }

    /** Returns a network for a block whose features can have any shape. */
    public static UserBlockNetwork of(
            String name, Supplier<? extends Block> source, DataType inputType) {
        return new UserBlockNetwork(name, source, inputType, Optional.empty());
    }

    /** Returns a copy that requires the features of one input to have the given shape. */
    public UserBlockNetwork withFeatures(long... features) {
        return new UserBlockNetwork(name, source, inputType, Optional.of(new Shape(features)));
    }

    /**
     * Returns the block. The options do not change it.
     *
     * @throws IllegalStateException if the source returns null, if the block belongs to another
     *     model, or if it is or contains a module that the engine loaded from a file
     */
    @Override
    public Block block(NetworkOptions options) {
        Block block = source.get();
        if (block == null) {
            throw new IllegalStateException(name + " returns null instead of a block.");
        }
        requireNoModule(block);
        BlockOwners.requireFree(block, name);
        return new UserBlock(this, block);
    }

    /** Rejects loaded modules: they do not compute with the parameters that DJL exposes. */
    private void requireNoModule(Block block) {
        if (block instanceof SymbolBlock) {
            throw new IllegalStateException(
                    "%s returns a module that was loaded from a file (%s). DJL cannot train or save the weights of such a module: use @Backbone(network = TorchScript.class, weights = \"model.pt\", ...) instead."
                            .formatted(name, block.getClass().getSimpleName()));
        }
        block.getChildren().values().forEach(this::requireNoModule);
    }
}
