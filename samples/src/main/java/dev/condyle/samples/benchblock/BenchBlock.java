package dev.condyle.samples.benchblock;

import org.openjdk.jmh.runner.RunnerException;

/**
 * The sample {@code bench-block}: what a forward pass of the generated block costs beside the same
 * network written by hand, with one picture and with 32. {@code -Drounds=N} sets how many rounds
 * are measured of each.
 */
public final class BenchBlock {

    private BenchBlock() {}

    /**
     * Runs the sample.
     *
     * @param args none
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        PassReport.run("bench-block", BlockForward.class);
    }
}
