package dev.condyle.runtime.model;

import java.nio.file.Path;
import java.util.List;

/** Like a generated model with weights, and not public. */
final class Fetched_GoodModel {

    private Fetched_GoodModel() {}

    static List<Path> fetchWeights() {
        return List.of(Path.of("a"), Path.of("b"));
    }
}
