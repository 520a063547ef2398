/** Progress displays on the console. */
@NullMarked
package dev.condyle.runtime.internal.progress;

import org.jspecify.annotations.NullMarked;
