/**
 * Annotations that make a field a layer. A layer is a field of type {@code
 * dev.condyle.runtime.Layer} with exactly one of these annotations; the fields of a class, in
 * source order, are its network. Shapes are channels-first and leave the batch out: a picture is
 * (C, H, W), a signal (C, L), a sequence of vectors (L, F), a vector (F).
 */
package dev.condyle.layer;
