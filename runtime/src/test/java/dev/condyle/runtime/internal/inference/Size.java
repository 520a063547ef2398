package dev.condyle.runtime.internal.inference;

/** Three classes. */
public enum Size {
    SMALL,
    MEDIUM,
    LARGE
}
