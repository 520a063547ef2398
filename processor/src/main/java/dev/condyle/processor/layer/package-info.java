/**
 * The kinds of layers. Each is a small record that contains the values of its annotation and plans
 * the layer for an input shape.
 *
 * <p>The section "Adding a layer" of {@code CONTRIBUTING.md} lists the steps for a new layer.
 * {@link dev.condyle.processor.layer.LayerShape} specifies what its record does.
 *
 * <p>The names of DJL classes are in {@link dev.condyle.processor.layer.DjlTypes}, the names of the
 * runtime's blocks in {@link dev.condyle.processor.layer.RuntimeBlocks}, and the messages in {@link
 * dev.condyle.processor.diagnostic.Message}.
 */
@NullMarked
package dev.condyle.processor.layer;

import org.jspecify.annotations.NullMarked;
