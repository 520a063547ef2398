/** Classifies handwritten digits with skip connections, in a custom forward pass. */
package dev.condyle.samples.subclass;
