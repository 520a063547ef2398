/**
 * Data sets, splits, labels and IDX files, and the encoder interface that converts an input to
 * numbers.
 */
package dev.condyle.runtime.data;
