package dev.condyle.processor.validate;

import java.util.List;

/**
 * The layers of a class in source order.
 *
 * @param readable those before the first that cannot be read
 * @param complete whether there is none that cannot be read
 */
record LayerFields(List<LayerField> readable, boolean complete) {}
