package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.training.FitListener;

/** Shows how a training goes on. It is closed when the training ends, be it by an exception. */
public interface ProgressDisplay extends FitListener, AutoCloseable {

    /** Leaves what comes next on the output a line of its own. */
    @Override
    default void close() {}
}
