/** A network with skip connections, its forward pass written as a method. */
package dev.condyle.samples.subclass;
