/**
 * Compares the speed of a custom forward pass with that of the same block written by hand in DJL.
 */
package dev.condyle.samples.benchforward;
