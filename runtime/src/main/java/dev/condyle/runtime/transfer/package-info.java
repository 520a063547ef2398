/**
 * Transfer learning: pretrained weights for backbones, features of frozen backbones that are
 * computed once and kept, fine-tuning in phases.
 */
package dev.condyle.runtime.transfer;
