/** Measures a generated block beside the same network written by hand in DJL. */
package dev.condyle.samples.benchblock;
