package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The buffers of a source of batches. A buffer contains the inputs of a batch, followed by its
 * labels, which are aligned to 8 bytes. Closing the batch releases the buffer for reuse, since on
 * the CPU the arrays of the batch share its memory. Thread-safe.
 */
final class BatchBuffers implements AutoCloseable {

    private final TargetRows<?> targets;
    private final int rowBytes;
    private final int bytes;
    private final Queue<ByteBuffer> released = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Creates the input arrays of a network from the rows of a batch. */
    @FunctionalInterface
    interface Inputs {

        NDList arrays(NDManager manager, ByteBuffer rows, int size);
    }

    /**
     * Prepares buffers, which are lazily allocated.
     *
     * @param targets the labels of the data set
     * @param batchSize the largest number of examples of a batch
     * @param shape the shape of an input
     * @param dataType the data type of an input
     * @throws IllegalArgumentException if a batch exceeds 2 GiB
     */
    BatchBuffers(TargetRows<?> targets, int batchSize, Shape shape, DataType dataType) {
        this.targets = targets;
        rowBytes = rowBytes(targets, batchSize, shape, dataType);
        bytes = labelsAt(batchSize) + targets.bytes(batchSize);
    }

    private static int rowBytes(
            TargetRows<?> targets, int batchSize, Shape shape, DataType dataType) {
        try {
            long bytes = Math.multiplyExact(shape.size(), (long) dataType.getNumOfBytes());
            long all = Math.multiplyExact(bytes, batchSize) + targets.bytes(batchSize);
            Math.toIntExact(Math.addExact(all, Long.BYTES));
            return (int) bytes;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "A batch of "
                            + batchSize
                            + " inputs of shape "
                            + shape
                            + " exceeds 2 GiB. Choose a smaller batch size.",
                    e);
        }
    }

    /** Returns the number of bytes of an input. */
    int rowBytes() {
        return rowBytes;
    }

    /** Returns a released buffer, or a new one, with its position at the first input. */
    ByteBuffer acquire() {
        ByteBuffer buffer = released.poll();
        return buffer == null
                ? ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder())
                : buffer.clear();
    }

    /** Writes the labels of the examples after their inputs. */
    void putLabels(int[] examples, ByteBuffer buffer) {
        targets.put(examples, buffer, labelsAt(examples.length));
    }

    /**
     * Creates a batch of arrays from a filled buffer, which the batch releases.
     *
     * @param number the number of the batch, from 1
     */
    Batch batch(NDManager manager, int number, int[] examples, ByteBuffer buffer, Inputs inputs) {
        int size = examples.length;
        NDList arrays = inputs.arrays(manager, slice(buffer, 0, size * rowBytes), size);
        int width = targets.width();
        int at = labelsAt(size);
        NDArray rows = numbers(manager, buffer, at, new Shape(size, width));
        NDArray weights =
                targets.isWeighted()
                        ? numbers(manager, buffer, at + size * width * Float.BYTES, new Shape(size))
                        : null;
        return new Batch(
                number,
                arrays,
                rows,
                weights,
                targets.labelled(examples),
                examples,
                () -> release(buffer));
    }

    private static NDArray numbers(NDManager manager, ByteBuffer buffer, int at, Shape shape) {
        int bytes = Math.toIntExact(shape.size() * Float.BYTES);
        return manager.create(slice(buffer, at, bytes), shape, DataType.FLOAT32);
    }

    private int labelsAt(int size) {
        return (size * rowBytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }

    private static ByteBuffer slice(ByteBuffer buffer, int from, int bytes) {
        return buffer.slice(from, bytes).order(ByteOrder.nativeOrder());
    }

    /** Releases a buffer that is no longer in use. */
    void release(ByteBuffer buffer) {
        if (!closed) {
            released.add(buffer);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Checks that the source is not closed. */
    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The batch source is closed.");
        }
    }

    @Override
    public void close() {
        closed = true;
        released.clear();
    }
}
