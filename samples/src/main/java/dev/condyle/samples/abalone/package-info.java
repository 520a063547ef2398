/**
 * Predicts the number of rings of an abalone from its measurements: by regression, and by an
 * ordinal head.
 */
package dev.condyle.samples.abalone;
