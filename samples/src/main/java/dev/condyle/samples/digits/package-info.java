/**
 * Classifies handwritten digits with a small convolutional network, which is trained on 8,000 MNIST
 * digits and evaluated on 2,000 others.
 */
package dev.condyle.samples.digits;
