package dev.condyle.processor.model;

/**
 * A layer of a network.
 *
 * @param name the name of its block, as in saved models
 * @param field the name of its field
 * @param text the annotation as written, such as {@code Conv2d(filters=32, kernel=3)}
 * @param canonical the canonical text with all values
 * @param plan its plan
 * @param mask what it does with the mask of padded sequences
 */
public record NamedLayer(
        String name,
        String field,
        String text,
        CanonicalText canonical,
        LayerPlan plan,
        MaskRole mask) {

    /** Creates a layer that does not use a mask. */
    public NamedLayer(String name, String field, String text, String canonical, LayerPlan plan) {
        this(name, field, text, CanonicalText.of(canonical), plan, MaskRole.NONE);
    }
}
