package dev.condyle.samples.benchblock;

import org.openjdk.jmh.runner.RunnerException;

/**
 * The benchmark {@code bench-block}: compares the time of a forward pass of the generated block
 * with that of the same network written by hand, for batches of 1 and 32 images. {@code -Drounds=N}
 * sets the number of measured rounds for each batch size (default: 40).
 */
public final class BenchBlock {

    private BenchBlock() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        PassReport.run("bench-block", BlockForward.class);
    }
}
