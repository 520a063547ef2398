/**
 * Classifies handwritten digits with a custom head: a method with a kernel and a bias, over the
 * convolutional features of the sample {@code digits}.
 */
package dev.condyle.samples.lambda;
