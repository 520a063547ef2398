/** Validates declarations, and returns the records of the model or collects all problems. */
@NullMarked
package dev.condyle.processor.validate;

import org.jspecify.annotations.NullMarked;
