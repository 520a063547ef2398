/** Reads the declarations of the user without validating them. Each value keeps its location. */
@NullMarked
package dev.condyle.processor.mirror;

import org.jspecify.annotations.NullMarked;
