/**
 * A network as a program: a list of tensor operations without Java code. {@link
 * dev.condyle.runtime.internal.program.Tracer} records one from a forward pass.
 */
@NullMarked
package dev.condyle.runtime.internal.program;

import org.jspecify.annotations.NullMarked;
