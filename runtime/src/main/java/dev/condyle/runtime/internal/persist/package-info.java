/** The folder of a saved model. */
@NullMarked
package dev.condyle.runtime.internal.persist;

import org.jspecify.annotations.NullMarked;
