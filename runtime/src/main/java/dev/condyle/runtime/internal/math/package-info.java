/** Numerics on plain arrays. */
@NullMarked
package dev.condyle.runtime.internal.math;

import org.jspecify.annotations.NullMarked;
