/**
 * The annotation processor. Its stages are its packages: {@code mirror} reads what was declared,
 * {@code validate} checks it and, with {@code layer}, infers the shapes, which gives the records of
 * {@code model}; {@code generate} writes classes from those. {@code diagnostic} holds everything
 * that can be said about a mistake.
 */
@NullMarked
package dev.condyle.processor;

import org.jspecify.annotations.NullMarked;
