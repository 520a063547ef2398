package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Encodes inputs as numbers. Implementations must be thread-safe. Only {@link #array} and {@link
 * #arrays(NDManager, ByteBuffer, int)} require an engine.
 *
 * @param <I> the type of an input
 */
public interface InputEncoder<I> {

    /** Returns the shape of one encoded input, without the batch dimension. */
    Shape shape();

    /** Returns the data type: FLOAT32 or INT64. */
    DataType dataType();

    /**
     * Returns the arrays that the network expects for one input. Default: one array with {@link
     * #shape} and {@link #dataType}.
     */
    default List<InputArray> arrays() {
        return List.of(new InputArray(shape(), dataType()));
    }

    /**
     * Writes one input at the buffer's position, {@code shape().size()} numbers of type {@link
     * #dataType}, and advances the position. Their order is private to the encoder; {@link #array}
     * interprets it.
     *
     * @param input the input
     * @param into a buffer in native byte order
     * @throws IllegalArgumentException if the input does not fit; the message reports the expected
     *     and the actual value
     */
    void encode(I input, ByteBuffer into);

    /**
     * Wraps encoded inputs in an array. On the CPU the array shares the memory of the buffer, which
     * must not change until the array is closed. Default: the numbers are in row-major order of the
     * shape.
     *
     * @param manager the manager that owns the array and determines its device
     * @param rows a direct buffer in native byte order, with encoded inputs from its position to
     *     its limit
     * @param size the number of inputs
     * @return an array of shape (N, ...), where N is {@code size}
     */
    default NDArray array(NDManager manager, ByteBuffer rows, int size) {
        return manager.create(rows, new Shape(size).addAll(shape()), dataType());
    }

    /**
     * Converts encoded inputs to the arrays that the network expects. On the CPU they may share the
     * memory of the buffer, which must not change until they are closed. Default: the array that
     * {@link #array} returns, split as {@link #arrays()} specifies.
     *
     * @param manager the manager that owns the arrays and determines their device
     * @param rows a direct buffer in native byte order, with encoded inputs from its position to
     *     its limit
     * @param size the number of inputs
     * @return one array for each of {@link #arrays()}, with shape (N) followed by its own shape,
     *     where N is {@code size}
     */
    default NDList arrays(NDManager manager, ByteBuffer rows, int size) {
        return InputArray.split(array(manager, rows, size), arrays());
    }

    /**
     * Returns whether encoded inputs should be cached in memory for the next pass over the data.
     * Default: true.
     */
    default boolean isWorthKeeping() {
        return true;
    }

    /**
     * Randomly changes an encoded input in place, for example to augment it. Called for every
     * example in every pass; a cached copy of the input is not changed. Default: no change.
     *
     * @param row a buffer in native byte order, with one encoded input from its position
     * @param draw a number that differs for each example and pass; the same number produces the
     *     same change
     */
    default void vary(ByteBuffer row, long draw) {}

    /**
     * Returns whether a weighted mean of two encoded inputs is meaningful. Default: true if all
     * numbers are FLOAT32; a mean of two ids is not.
     */
    default boolean isMixable() {
        return arrays().stream().allMatch(array -> array.dataType() == DataType.FLOAT32);
    }
}
