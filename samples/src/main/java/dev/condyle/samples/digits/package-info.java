/**
 * Reads handwritten digits: a small convolutional network, trained on 8,000 digits of MNIST and
 * tested on 2,000 others.
 */
package dev.condyle.samples.digits;
