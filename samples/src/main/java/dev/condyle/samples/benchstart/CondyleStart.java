package dev.condyle.samples.benchstart;

import dev.condyle.samples.benchinference.ArrayModel;
import dev.condyle.samples.benchinference.TimedNetwork;
import java.nio.file.Path;

/** Loads a saved model with Condyle, and predicts once. */
final class CondyleStart {

    private CondyleStart() {}

    /**
     * Prints the milliseconds to the first prediction.
     *
     * @param args the folder of the model
     */
    public static void main(String[] args) {
        long start = System.nanoTime();
        try (ArrayModel model = TimedNetwork.MOBILENETV2.load(Path.of(args[0]))) {
            float probability = model.predict(BenchStart.input()).probability(0);
            System.out.println((System.nanoTime() - start) / 1e6 + " " + probability);
        }
    }
}
