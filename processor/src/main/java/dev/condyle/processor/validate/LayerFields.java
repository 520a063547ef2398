package dev.condyle.processor.validate;

import java.util.List;

/**
 * The layers of a class in source order.
 *
 * @param readable the layers before the first one that cannot be read
 * @param complete whether all layers can be read
 */
record LayerFields(List<LayerField> readable, boolean complete) {}
