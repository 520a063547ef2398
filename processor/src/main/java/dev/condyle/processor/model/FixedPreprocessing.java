package dev.condyle.processor.model;

/**
 * Which parts of the preprocessing of images the class sets, so that the repository of the weights
 * does not.
 *
 * @param normalization whether it sets the mean or the standard deviation
 * @param resize whether it sets the resizing
 */
public record FixedPreprocessing(boolean normalization, boolean resize) {}
