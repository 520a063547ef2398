package dev.condyle.runtime.internal;

/** A second label for tests. */
public enum Shade {
    DARK,
    LIGHT
}
