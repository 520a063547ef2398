/**
 * Annotations that declare layers. A layer is a field of type {@code dev.condyle.runtime.Layer}
 * with exactly one of these annotations; the fields of a class, in source order, are its layers.
 * Shapes are channels-first, without the batch dimension: an image is (C, H, W), a signal (C, L), a
 * sequence of vectors (L, F), a vector (F).
 */
@NullMarked
package dev.condyle.layer;

import org.jspecify.annotations.NullMarked;
