/** Encoders for array inputs and for several inputs. */
@NullMarked
package dev.condyle.runtime.internal.encode;

import org.jspecify.annotations.NullMarked;
