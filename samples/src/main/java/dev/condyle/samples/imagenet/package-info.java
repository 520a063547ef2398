/** Classifies a picture with a network that was trained on ImageNet, as it is, without training. */
package dev.condyle.samples.imagenet;
