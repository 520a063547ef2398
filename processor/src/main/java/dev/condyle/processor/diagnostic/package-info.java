/** Mistakes as values: what is wrong, where it stands, and how the compiler is told. */
@NullMarked
package dev.condyle.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
