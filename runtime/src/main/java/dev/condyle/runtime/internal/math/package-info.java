/** Numerics on plain arrays. */
package dev.condyle.runtime.internal.math;
