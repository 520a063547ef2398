package dev.condyle.runtime;

/**
 * The type of a field that declares a layer. Which layer it is, an annotation of {@code
 * dev.condyle.layer} on the field says; the name of the field is the name of the layer in the
 * generated block and in the saved file ({@code conv1.weight}).
 */
public interface Layer {}
