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
public record TensorInfo(String name, TensorType type, Shape shape, long begin, long bytes) {}
