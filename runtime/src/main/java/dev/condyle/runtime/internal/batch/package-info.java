/** From a data set to batches: shuffling, encoding on several threads, iteration. */
package dev.condyle.runtime.internal.batch;
