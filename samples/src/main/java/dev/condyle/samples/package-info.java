/**
 * Small programs that show Condyle at work. Each sample is a package with a {@code main} of its
 * own; {@link dev.condyle.samples.Samples} starts one by its name.
 */
package dev.condyle.samples;
