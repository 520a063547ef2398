/** Validates declarations: collects all problems, or returns the records of the model. */
@NullMarked
package dev.condyle.processor.validate;

import org.jspecify.annotations.NullMarked;
