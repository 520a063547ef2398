/** Transfer learning: freezing, cached features, fine-tuning. */
@NullMarked
package dev.condyle.runtime.internal.transfer;

import org.jspecify.annotations.NullMarked;
