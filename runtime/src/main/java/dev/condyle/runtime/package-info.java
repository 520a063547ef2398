/**
 * The types that every program uses: {@link dev.condyle.runtime.Layer}, {@link
 * dev.condyle.runtime.Prediction}, {@link dev.condyle.runtime.ModelOptions}.
 */
package dev.condyle.runtime;
