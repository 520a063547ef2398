/** Measures how pictures become numbers beside DJL's own way. */
package dev.condyle.samples.benchpictures;
