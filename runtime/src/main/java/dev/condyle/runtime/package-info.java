/**
 * The types that every program uses: {@link dev.condyle.runtime.Layer}, {@link
 * dev.condyle.runtime.Prediction}, {@link dev.condyle.runtime.ModelOptions}.
 */
@NullMarked
package dev.condyle.runtime;

import org.jspecify.annotations.NullMarked;
