package dev.condyle.samples.penguins;

/** The island where a penguin was observed. */
public enum Island {
    BISCOE,
    DREAM,
    TORGERSEN
}
