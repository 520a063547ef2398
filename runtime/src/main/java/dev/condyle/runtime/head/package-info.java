/**
 * Heads as DJL blocks: from features to logits, a number for each class. Their parameters have the
 * names that they would have in PyTorch.
 */
package dev.condyle.runtime.head;
