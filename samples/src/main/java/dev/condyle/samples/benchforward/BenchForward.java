package dev.condyle.samples.benchforward;

import dev.condyle.samples.benchblock.PassReport;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The sample {@code bench-forward}: what a forward pass that is a method of the annotated class
 * costs beside the same block written by hand, with one picture and with 32. {@code -Drounds=N}
 * sets how many rounds are measured of each.
 */
public final class BenchForward {

    private BenchForward() {}

    /**
     * Runs the sample.
     *
     * @param args none
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        PassReport.run("bench-forward", OwnPass.class);
    }
}
