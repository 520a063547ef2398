package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Supports annotated block classes that are used as layers of other block classes. */
public final class NestedBlocks {

    private NestedBlocks() {}

    /**
     * Checks the input of a block against the shape that its class declares.
     *
     * @param input the input shape, (N, ...)
     * @param block the block
     * @param declared the declared shape, without the batch dimension
     * @return the block
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Block require(Shape input, Block block, long... declared) {
        if (!Arrays.equals(input.slice(1).getShape(), declared)) {
            throw new IllegalArgumentException(
                    "The @Backbone of the block declares the shape %s, but it receives %s"
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
