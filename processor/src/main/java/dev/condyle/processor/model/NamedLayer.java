package dev.condyle.processor.model;

/**
 * A layer of a network.
 *
 * @param name the name of its field
 * @param text what it is, as it was written: {@code Conv2d(filters=32, kernel=3)}
 * @param canonical what it is, with every value
 * @param plan what it becomes
 */
public record NamedLayer(String name, String text, String canonical, LayerPlan plan) {}
