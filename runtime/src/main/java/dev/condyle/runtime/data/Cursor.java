package dev.condyle.runtime.data;

import ai.djl.ndarray.NDManager;

/** The batches of one pass over a data set, encoded ahead. For use by one thread. */
public interface Cursor extends AutoCloseable {

    /** Whether there is another batch. */
    boolean hasNext();

    /**
     * The next batch. Close it before the manager, and before the next but one is asked for.
     *
     * @param manager the manager of its arrays
     * @throws IllegalArgumentException if an example cannot be encoded; the message names it
     * @throws java.util.NoSuchElementException if there is none
     */
    Batch next(NDManager manager);

    /** Stops the encoding of what was not asked for. */
    @Override
    void close();
}
