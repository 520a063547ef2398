/**
 * Classifies digits shown as hand signs with a MobileNetV2 that was pretrained on ImageNet, first
 * frozen, then fine-tuned. The images and weights are not included in the samples.
 */
package dev.condyle.samples.signs;
