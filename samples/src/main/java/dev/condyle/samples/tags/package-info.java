/** Predicts the tags of emoji, several for each, from their drawings. */
package dev.condyle.samples.tags;
