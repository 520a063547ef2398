package dev.condyle.processor.model;

/** What the generated code does with the mask of padded sequences at a layer. */
public enum MaskRole {
    /** The layer does not use a mask. */
    NONE,
    /** The ids that the layer reads determine the mask. */
    STARTS,
    /** The block of the layer receives the mask. */
    USES
}
