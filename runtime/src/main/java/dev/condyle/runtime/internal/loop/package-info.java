/** The training loop: losses, optimizer updates, phases. */
@NullMarked
package dev.condyle.runtime.internal.loop;

import org.jspecify.annotations.NullMarked;
