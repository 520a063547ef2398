/** Compares the time to decode and transform images with that of DJL. */
package dev.condyle.samples.benchpictures;
