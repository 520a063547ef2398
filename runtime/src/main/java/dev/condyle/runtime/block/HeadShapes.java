package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;

/** Checks of the features that reach a head. */
final class HeadShapes {

    private HeadShapes() {}

    static void requireVector(String head, Shape features) {
        require(head, "a vector of features, (N, F)", features, 2);
    }

    static void requireMaps(String head, Shape features) {
        require(head, "maps of features, (N, C, H, W)", features, 4);
    }

    private static void require(String head, String wanted, Shape features, int rank) {
        if (features.dimension() != rank) {
            throw new IllegalArgumentException(
                    "%s takes %s, but these are %s.".formatted(head, wanted, features));
        }
    }
}
