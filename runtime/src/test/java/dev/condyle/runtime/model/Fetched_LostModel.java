package dev.condyle.runtime.model;

import dev.condyle.runtime.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;

/** Like a generated model whose weights are not available. */
final class Fetched_LostModel {

    private Fetched_LostModel() {}

    static List<Path> fetchWeights() {
        throw new WeightsException("The file does not exist.");
    }
}
