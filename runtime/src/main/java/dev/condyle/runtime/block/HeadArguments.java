package dev.condyle.runtime.block;

/** Checks the arguments of head builders. */
final class HeadArguments {

    private HeadArguments() {}

    static int classes(int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException(
                    "A head must have at least 2 classes, not " + classes + ".");
        }
        return classes;
    }

    static int[] units(int... units) {
        for (int count : units) {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A hidden layer must have at least 1 unit, not " + count + ".");
            }
        }
        return units.clone();
    }

    static float dropout(float dropout) {
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "dropout must be at least 0 and less than 1, not " + dropout + ".");
        }
        return dropout;
    }
}
