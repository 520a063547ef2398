/** The file from which a training continues after it was killed. */
@NullMarked
package dev.condyle.runtime.internal.checkpoint;

import org.jspecify.annotations.NullMarked;
