/** Encoders for inputs that are arrays, and for several inputs at once. */
@NullMarked
package dev.condyle.runtime.internal.encode;

import org.jspecify.annotations.NullMarked;
