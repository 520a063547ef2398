/**
 * Reads handwritten digits with a head that is a method: the convolutional features of the sample
 * {@code digits}, and a kernel and a bias of one's own.
 */
package dev.condyle.samples.lambda;
