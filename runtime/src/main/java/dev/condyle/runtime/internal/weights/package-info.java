/** Tensor files (safetensors, NumPy), their locations, and PyTorch's names for parameters. */
package dev.condyle.runtime.internal.weights;
