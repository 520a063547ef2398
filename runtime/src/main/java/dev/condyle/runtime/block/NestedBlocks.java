package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Blocks of classes that are layers of others. */
public final class NestedBlocks {

    private NestedBlocks() {}

    /**
     * Holds the input of a block to the shape that its class declares.
     *
     * @param input the shape that reaches it, (N, ...)
     * @param block the block
     * @param declared the shape, without the batch
     * @return the block
     * @throws IllegalArgumentException if another shape reaches it
     */
    public static Block require(Shape input, Block block, long... declared) {
        if (!Arrays.equals(input.slice(1).getShape(), declared)) {
            throw new IllegalArgumentException(
                    "Its @Backbone has the shape %s, but %s reached it"
                            .formatted(text(declared), text(input.slice(1).getShape())));
        }
        return block;
    }

    private static String text(long... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(N, ", ")"));
    }
}
