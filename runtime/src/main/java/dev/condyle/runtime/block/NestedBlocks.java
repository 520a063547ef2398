package dev.condyle.runtime.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Adapts blocks to the network that contains them: the blocks of annotated classes that are used as
 * layers, blocks that read their axes in another order than the network, and blocks that use the
 * mask of padded sequences.
 */
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

    /**
     * Returns a block that reads (N, C, L) as a block that reads and returns sequences (N, L, C).
     * It has the parameters of the given block.
     */
    public static DelegatingBlock transposed(Block block) {
        return new TransposedBlock(block, true);
    }

    /**
     * Returns a block whose input is transposed from (N, A, B) to (N, B, A). It has the parameters
     * of the given block.
     */
    public static DelegatingBlock transposedInput(Block block) {
        return new TransposedBlock(block, false);
    }

    /**
     * Returns the input of a block that uses a mask.
     *
     * @param x a list of the sequences (N, L, F)
     * @param mask a list of their mask (N, L), or an empty list
     */
    public static NDList masked(NDList x, NDList mask) {
        return mask.isEmpty() ? x : new NDList(x.singletonOrThrow()).addAll(mask);
    }

    private static String text(long... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(N, ", ")"));
    }
}
