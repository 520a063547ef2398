/** A network with its weights on a device. */
@NullMarked
package dev.condyle.runtime.internal.inference;

import org.jspecify.annotations.NullMarked;
