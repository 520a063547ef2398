/** Encoders for inputs that are arrays, and for several inputs at once. */
package dev.condyle.runtime.internal.encode;
