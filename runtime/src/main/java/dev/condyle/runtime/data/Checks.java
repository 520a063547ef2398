package dev.condyle.runtime.data;

import ai.djl.ndarray.types.Shape;

/** What every encoder refuses, in the same words. */
final class Checks {

    private Checks() {}

    static void length(int length, Shape shape, String type) {
        if (length != shape.size()) {
            throw new IllegalArgumentException(
                    type
                            + " of length "
                            + length
                            + ", but the shape "
                            + shape
                            + " takes "
                            + shape.size()
                            + " numbers");
        }
    }

    static void finite(double value, int index) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    value + " at index " + index + ": an input must be finite");
        }
    }

    static void id(long id, int index) {
        if (id < 0) {
            throw new IllegalArgumentException(
                    "the id " + id + " at index " + index + ": an id is at least 0");
        }
    }
}
