package dev.condyle.runtime.block;

/** Checks of what a head's builder is given. */
final class HeadArguments {

    private HeadArguments() {}

    static int classes(int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException(
                    "A head tells apart at least 2 classes, but here are " + classes + ".");
        }
        return classes;
    }

    static int[] units(int... units) {
        for (int count : units) {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A hidden layer has at least 1 unit, but here are " + count + ".");
            }
        }
        return units.clone();
    }

    static float dropout(float dropout) {
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "dropout is a fraction from 0 to less than 1, but this is " + dropout + ".");
        }
        return dropout;
    }
}
