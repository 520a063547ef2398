package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.Shape;

/**
 * The type, shape and position of a tensor in a file.
 *
 * @param name the name
 * @param type the element type
 * @param shape the shape, empty for a scalar
 * @param begin the offset of the first byte, from the start of the file or of the archive entry
 * @param bytes the size in bytes
 */
public record TensorInfo(String name, TensorType type, Shape shape, long begin, long bytes) {

    /** Returns a range of the numbers, in row-major order, as a tensor with one dimension. */
    TensorInfo range(long from, long to) {
        int width = type.bytes();
        return new TensorInfo(
                name, type, new Shape(to - from), begin + from * width, (to - from) * width);
    }
}
