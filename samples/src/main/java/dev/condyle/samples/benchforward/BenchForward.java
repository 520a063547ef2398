package dev.condyle.samples.benchforward;

import dev.condyle.samples.benchblock.PassReport;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The benchmark {@code bench-forward}: compares the time of a custom forward pass with that of the
 * same block written by hand, for batches of 1 and 32 images. {@code -Drounds=N} sets the number of
 * measured rounds for each batch size (default: 40).
 */
public final class BenchForward {

    private BenchForward() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        PassReport.run("bench-forward", OwnPass.class);
    }
}
