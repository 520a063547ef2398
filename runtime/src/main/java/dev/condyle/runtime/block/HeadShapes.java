package dev.condyle.runtime.block;

import ai.djl.ndarray.types.Shape;

/** Checks the shape of the input features of a head. */
final class HeadShapes {

    private HeadShapes() {}

    static void requireVector(String head, Shape features) {
        require(head, "feature vectors (N, F)", features, 2);
    }

    static void requireMaps(String head, Shape features) {
        require(head, "feature maps (N, C, H, W)", features, 4);
    }

    private static void require(String head, String expected, Shape features, int rank) {
        if (features.dimension() != rank) {
            throw new IllegalArgumentException(
                    "%s requires %s, not features of shape %s."
                            .formatted(head, expected, features));
        }
    }
}
