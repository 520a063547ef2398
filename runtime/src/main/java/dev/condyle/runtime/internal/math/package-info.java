/** Numerics on plain Java values. */
@NullMarked
package dev.condyle.runtime.internal.math;

import org.jspecify.annotations.NullMarked;
