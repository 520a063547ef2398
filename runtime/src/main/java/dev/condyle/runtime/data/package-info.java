/**
 * Data sets, splits, labels and IDX files, and the encoder interface that converts an input to
 * numbers.
 */
@NullMarked
package dev.condyle.runtime.data;

import org.jspecify.annotations.NullMarked;
