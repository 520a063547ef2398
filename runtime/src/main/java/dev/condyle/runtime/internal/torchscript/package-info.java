/** Writes programs as TorchScript modules, and runs them on the engine. */
@NullMarked
package dev.condyle.runtime.internal.torchscript;

import org.jspecify.annotations.NullMarked;
