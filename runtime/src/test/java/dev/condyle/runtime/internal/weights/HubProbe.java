package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.weights.WeightsException;
import java.nio.file.Files;

/** Fetches weights in a process with its own environment, and prints where they are. */
final class HubProbe {

    private HubProbe() {}

    public static void main(String[] args) throws Exception {
        for (String location : args) {
            try {
                FoundWeights found = WeightSource.find(location, "");
                System.out.println(found.location() + " " + Files.size(found.path()));
            } catch (WeightsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
