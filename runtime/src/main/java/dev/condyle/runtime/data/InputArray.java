package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * One of the arrays that an input is converted to.
 *
 * @param shape the shape without the batch dimension
 * @param dataType FLOAT32, INT64 for ids, or INT32 for the indices of categories
 * @param channelsLast whether an image of shape (C, H, W) is encoded pixel by pixel, as (H, W, C);
 *     otherwise the encoding follows the order of the shape
 */
public record InputArray(Shape shape, DataType dataType, boolean channelsLast) {

    /** Creates an array whose encoding follows the order of the shape. */
    public InputArray(Shape shape, DataType dataType) {
        this(shape, dataType, false);
    }

    /** Returns the total number of elements of the arrays for one input. */
    public static long numbers(List<InputArray> arrays) {
        return arrays.stream().mapToLong(array -> array.shape.size()).sum();
    }

    /**
     * Splits a batch into the arrays that the network expects.
     *
     * @param batch the encoded inputs, (N, ...): a single array unchanged, or several arrays
     *     concatenated as (N, numbers)
     * @param arrays the arrays that the network expects
     * @return one array for each, with shape (N) followed by its own shape
     */
    public static NDList split(NDArray batch, List<InputArray> arrays) {
        if (arrays.size() == 1) {
            return new NDList(batch);
        }
        NDList split = new NDList(arrays.size());
        long from = 0;
        for (InputArray array : arrays) {
            long to = from + array.shape.size();
            NDArray columns = batch.get(new NDIndex(":, {}:{}", from, to));
            split.add(array.shaped(columns).toType(array.dataType, false));
            from = to;
        }
        return split;
    }

    /** Reshapes (N, numbers) to (N) followed by the shape. */
    private NDArray shaped(NDArray numbers) {
        Shape size = numbers.getShape().slice(0, 1);
        if (!channelsLast) {
            return numbers.reshape(size.addAll(shape));
        }
        Shape pixels = new Shape(shape.get(1), shape.get(2), shape.get(0));
        return numbers.reshape(size.addAll(pixels)).transpose(0, 3, 1, 2);
    }
}
