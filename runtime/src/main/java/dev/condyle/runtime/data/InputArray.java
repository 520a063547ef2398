package dev.condyle.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * One of the arrays that an input becomes for the network.
 *
 * @param shape its shape without the batch
 * @param dataType FLOAT32, or INT64 for ids
 * @param channelsLast whether the numbers of a picture (C, H, W) are encoded pixel by pixel, as (H,
 *     W, C); else they are in the order of the shape
 */
public record InputArray(Shape shape, DataType dataType, boolean channelsLast) {

    /** Numbers in the order of the shape. */
    public InputArray(Shape shape, DataType dataType) {
        this(shape, dataType, false);
    }

    /** How many numbers such arrays are together, for one input. */
    public static long numbers(List<InputArray> arrays) {
        return arrays.stream().mapToLong(array -> array.shape.size()).sum();
    }

    /**
     * Takes a batch apart into the arrays that the network takes.
     *
     * @param batch the inputs, (N, ...): one array as it is, or several as they are encoded, (N,
     *     numbers), those of one array after those of another
     * @param arrays what the network takes
     * @return an array (N) and its shape for each
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

    /** (N) and the shape, of what is encoded as (N, numbers). */
    private NDArray shaped(NDArray numbers) {
        Shape size = numbers.getShape().slice(0, 1);
        if (!channelsLast) {
            return numbers.reshape(size.addAll(shape));
        }
        Shape pixels = new Shape(shape.get(1), shape.get(2), shape.get(0));
        return numbers.reshape(size.addAll(pixels)).transpose(0, 3, 1, 2);
    }
}
