/**
 * Small programs that demonstrate Condyle. Each sample is a package with a {@code main} method;
 * {@link dev.condyle.samples.Samples} runs a sample by name.
 */
package dev.condyle.samples;
