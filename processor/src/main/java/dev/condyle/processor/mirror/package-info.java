/** Reads the annotated declarations without validating them. Each value retains its location. */
@NullMarked
package dev.condyle.processor.mirror;

import org.jspecify.annotations.NullMarked;
