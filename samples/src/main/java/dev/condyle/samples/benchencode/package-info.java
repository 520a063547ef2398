/** Measures how many records per second a generated encoder encodes on one core. */
package dev.condyle.samples.benchencode;
