package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/** An array that is computed when its values are needed. */
final class Lazy {

    /** Computes an array. */
    @FunctionalInterface
    interface Computation {
        /** Runs the computation. */
        NDArray run() throws Throwable;
    }

    private final Computation computation;
    private @Nullable NDArray array; // null: not computed yet

    Lazy(Computation computation) {
        this.computation = computation;
    }

    /** Returns an array that exists already. */
    static Lazy of(NDArray array) {
        Lazy lazy = new Lazy(() -> array);
        lazy.array = array;
        return lazy;
    }

    NDArray get() {
        NDArray present = array;
        if (present == null) {
            present = run();
            array = present;
        }
        return present;
    }

    private NDArray run() {
        try {
            return computation.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // methods of arrays declare no exceptions
        }
    }
}
