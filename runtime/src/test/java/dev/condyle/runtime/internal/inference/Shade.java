package dev.condyle.runtime.internal.inference;

/** A second label for tests. */
public enum Shade {
    DARK,
    LIGHT
}
