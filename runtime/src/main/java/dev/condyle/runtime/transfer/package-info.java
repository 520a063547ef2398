/**
 * Transfer learning: pretrained weights for backbones, features of frozen backbones and activations
 * of frozen stages that are computed once and kept, fine-tuning in phases.
 */
package dev.condyle.runtime.transfer;
