package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;

/** Iterates once over the batches of an order. Not thread-safe. */
public sealed interface BatchIterator extends AutoCloseable
        permits EncodedBatchIterator, GatheredBatchIterator {

    /** Returns whether there is another batch. */
    boolean hasNext();

    /**
     * Returns the next batch. Waits until it is available.
     *
     * @param manager the manager of the arrays, which are created on its device
     * @throws NoSuchElementException if there is no next batch, or the iterator is closed
     * @throws IllegalStateException if the source is closed, or the data set fails to return an
     *     example; the message identifies the example
     * @throws DataException if an example is invalid; the message identifies the example and the
     *     batch
     * @throws CancellationException if the thread is interrupted; its interrupt status is preserved
     */
    Batch next(NDManager manager);

    /**
     * Ends the iteration. After that, this iterator does not read any more examples. Returned
     * batches stay open. Idempotent.
     */
    @Override
    void close();
}
