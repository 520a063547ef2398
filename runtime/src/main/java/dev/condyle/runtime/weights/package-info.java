/** Reports and exceptions about saved weights. */
@NullMarked
package dev.condyle.runtime.weights;

import org.jspecify.annotations.NullMarked;
