/** Batches of a data set: order, multi-threaded encoding and iteration. */
@NullMarked
package dev.condyle.runtime.internal.batch;

import org.jspecify.annotations.NullMarked;
