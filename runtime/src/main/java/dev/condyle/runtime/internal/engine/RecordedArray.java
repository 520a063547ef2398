package dev.condyle.runtime.internal.engine;

/**
 * Marks the arrays of a forward pass that is recorded as a program. Their values must not be read:
 * a program cannot depend on them.
 */
public interface RecordedArray {}
