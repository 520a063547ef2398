/**
 * Tells four groups of emoji apart with a network that was trained on photographs: its weights are
 * frozen, only a dense head is trained.
 */
package dev.condyle.samples.emoji;
