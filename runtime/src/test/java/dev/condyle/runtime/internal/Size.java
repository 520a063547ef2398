package dev.condyle.runtime.internal;

/** Three classes. */
public enum Size {
    SMALL,
    MEDIUM,
    LARGE
}
