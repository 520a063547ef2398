package dev.condyle.samples.benchinference;

import java.util.List;

/** A program that predicts with a network. */
interface TimedProgram extends AutoCloseable {

    /**
     * Returns the probability of the first class for each input. All programs start with arrays in
     * the heap and compute the probabilities of all classes.
     *
     * @param batch the inputs
     * @throws Exception if the program fails
     */
    float[] predict(List<float[]> batch) throws Exception;

    /** Frees the native memory. */
    @Override
    void close();
}
