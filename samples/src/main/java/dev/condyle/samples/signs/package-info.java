/**
 * Reads digits shown with a hand: a MobileNetV2 that was trained on ImageNet, first frozen, then
 * fine-tuned. Pictures and weights are not part of the samples.
 */
package dev.condyle.samples.signs;
