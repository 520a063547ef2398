/**
 * The annotation processor. Each stage is a package: {@code mirror} reads declarations; {@code
 * validate} checks them, infers shapes with {@code layer} and {@code column}, and returns the
 * records of {@code model}; {@code generate} writes classes from these records. {@code diagnostic}
 * defines all messages.
 */
@NullMarked
package dev.condyle.processor;

import org.jspecify.annotations.NullMarked;
