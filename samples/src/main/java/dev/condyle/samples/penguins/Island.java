package dev.condyle.samples.penguins;

/** Where a penguin was met. */
public enum Island {
    BISCOE,
    DREAM,
    TORGERSEN
}
