package dev.condyle.runtime.internal.batch;

import ai.djl.ndarray.NDManager;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;

/** Iterates over batches that are gathered when they are requested. */
final class GatheredBatchIterator implements BatchIterator {

    private final GatheredBatches source;
    private final BatchOrder order;
    private int returned;
    private boolean closed;

    GatheredBatchIterator(GatheredBatches source, BatchOrder order, int from) {
        this.source = source;
        this.order = order;
        returned = from;
    }

    @Override
    public boolean hasNext() {
        return !closed && returned < order.batches();
    }

    @Override
    public Batch next(NDManager manager) {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    closed ? "The iterator is closed." : "There is no next batch.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted before the next batch.");
        }
        int[] examples = order.batch(returned);
        Batch batch = source.batch(manager, returned + 1, examples);
        returned++;
        return batch;
    }

    @Override
    public void close() {
        closed = true;
    }
}
