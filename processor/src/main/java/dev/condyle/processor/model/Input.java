package dev.condyle.processor.model;

import dev.condyle.Resize;

/**
 * What comes into a network.
 *
 * @param type the type of one input
 * @param dims the shape of one input
 * @param resize what happens to a picture of another size
 */
public record Input(InputType type, Dims dims, Resize resize) {}
