/** From a data set to batches: shuffling, encoding on several threads, iteration. */
@NullMarked
package dev.condyle.runtime.internal.batch;

import org.jspecify.annotations.NullMarked;
