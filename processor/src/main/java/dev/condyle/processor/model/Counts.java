package dev.condyle.processor.model;

/**
 * How many numbers a layer has.
 *
 * @param parameters those that it learns or keeps
 * @param trainable those that training changes
 * @param frozen those that are kept from training
 */
public record Counts(long parameters, long trainable, long frozen) {}
