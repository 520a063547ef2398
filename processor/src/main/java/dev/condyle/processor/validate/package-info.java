/** Judges what was declared: collects every problem, or gives the records of the model. */
@NullMarked
package dev.condyle.processor.validate;

import org.jspecify.annotations.NullMarked;
