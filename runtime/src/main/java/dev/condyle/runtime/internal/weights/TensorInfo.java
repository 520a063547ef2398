package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.Shape;

/**
 * Where a tensor lies in a file, and what it is.
 *
 * @param name its name
 * @param type the type of its numbers
 * @param shape its shape; a single number has none
 * @param begin its first byte, counted from the start of the file, or of its entry in an archive
 * @param bytes its length in bytes
 */
public record TensorInfo(String name, TensorType type, Shape shape, long begin, long bytes) {}
