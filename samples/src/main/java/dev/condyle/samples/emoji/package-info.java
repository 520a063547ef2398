/**
 * Classifies emoji into four groups with a network that was pretrained on photographs. Its weights
 * are frozen; only a dense head is trained.
 */
package dev.condyle.samples.emoji;
