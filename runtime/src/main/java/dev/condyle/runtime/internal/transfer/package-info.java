/** Transfer learning: freezing, cached features, fine-tuning. */
package dev.condyle.runtime.internal.transfer;
