/** Measures a forward pass of one's own beside the same block written by hand in DJL. */
package dev.condyle.samples.benchforward;
