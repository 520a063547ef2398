/** DJL's engine: start-up, random seeds, memory of the autograd graph. */
@NullMarked
package dev.condyle.runtime.internal.engine;

import org.jspecify.annotations.NullMarked;
