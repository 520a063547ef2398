/**
 * Feature columns: what they learn from training data, and how a record is converted to numbers.
 * Public types are for generated encoders.
 */
@NullMarked
package dev.condyle.runtime.column;

import org.jspecify.annotations.NullMarked;
