package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes one input as numbers. Safe for use by several threads at once; only {@link #array} needs
 * an engine.
 *
 * @param <I> the type of an input
 */
public interface InputEncoder<I> {

    /** The shape of one encoded input, without the batch. */
    Shape shape();

    /** The type of the numbers: FLOAT32 or INT64. */
    DataType dataType();

    /**
     * The arrays that the network takes for one input. Default: one, of {@link #shape} and {@link
     * #dataType}.
     */
    default List<InputArray> arrays() {
        return List.of(new InputArray(shape(), dataType()));
    }

    /**
     * Writes one input at the buffer's position, {@code shape().size()} numbers of {@link
     * #dataType}, and moves the position behind them. Their order is for {@link #array} to know.
     *
     * @param input the input
     * @param into a buffer of native byte order
     * @throws IllegalArgumentException if the input does not fit; the message says what was
     *     expected and what was there
     */
    void encode(I input, ByteBuffer into);

    /**
     * Lays an array over encoded inputs. On the CPU it has no memory of its own: the buffer has to
     * stay as it is until the array is closed. Default: the numbers are in the order of the shape,
     * last dimension fastest.
     *
     * @param manager what the array is attached to; its device gets it
     * @param rows a direct buffer of native byte order, with encoded inputs from its position to
     *     its limit
     * @param size how many there are
     * @return (N, ...), N being {@code size}
     */
    default NDArray array(NDManager manager, ByteBuffer rows, int size) {
        return manager.create(rows, new Shape(size).addAll(shape()), dataType());
    }

    /**
     * Whether an encoded input is worth keeping in memory for the next pass over the data. Default:
     * true.
     */
    default boolean isWorthKeeping() {
        return true;
    }

    /**
     * Changes an encoded input in place, after it was kept for the next pass or taken from there.
     * Default: not at all.
     *
     * @param row a buffer of native byte order with one encoded input, from its position on
     * @param draw another number for each example and pass; the same number makes the same change
     */
    default void vary(ByteBuffer row, long draw) {}

    /**
     * Whether a mean of two encoded inputs means something. Default: where all numbers are FLOAT32;
     * an id between two others is neither.
     */
    default boolean isMixable() {
        return arrays().stream().allMatch(array -> array.dataType() == DataType.FLOAT32);
    }
}
