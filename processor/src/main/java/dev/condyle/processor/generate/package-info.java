/**
 * Generates classes from the records of the model: free of side effects, with one class per
 * generated class or member.
 */
@NullMarked
package dev.condyle.processor.generate;

import org.jspecify.annotations.NullMarked;
