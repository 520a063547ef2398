package dev.condyle.samples.abalone;

/** The sex of an abalone, as written in the file. */
public enum Sex {
    /** Male. */
    M,
    /** Female. */
    F,
    /** Infant, whose sex cannot be determined yet. */
    I
}
