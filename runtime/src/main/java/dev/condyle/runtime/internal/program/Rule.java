package dev.condyle.runtime.internal.program;

/** Records one method of an array. */
@FunctionalInterface
interface Rule {

    /**
     * Runs the method on the real arrays and records it.
     *
     * @return the result that the code of the pass sees
     */
    Object apply(Call call) throws Throwable;
}
