/**
 * Generates classes from the records of the model, without side effects. Each class or member to
 * generate has its own writer class.
 */
@NullMarked
package dev.condyle.processor.generate;

import org.jspecify.annotations.NullMarked;
