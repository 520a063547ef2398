/** Tensor files (safetensors, NumPy), their locations, and PyTorch's names for parameters. */
@NullMarked
package dev.condyle.runtime.internal.weights;

import org.jspecify.annotations.NullMarked;
