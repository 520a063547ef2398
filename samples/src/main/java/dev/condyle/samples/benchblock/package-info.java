/** Compares the speed of a generated block with that of the same network written by hand in DJL. */
package dev.condyle.samples.benchblock;
