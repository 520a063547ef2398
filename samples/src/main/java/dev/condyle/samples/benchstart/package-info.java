/** Compares the time that a new JVM takes to its first prediction. */
package dev.condyle.samples.benchstart;
