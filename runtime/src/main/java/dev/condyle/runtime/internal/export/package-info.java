/** Writes models in the formats of other programs. */
@NullMarked
package dev.condyle.runtime.internal.export;

import org.jspecify.annotations.NullMarked;
