/**
 * Weights outside of memory: safetensors files, the names that PyTorch gives to parameters, and the
 * folder that a model is saved to.
 */
package dev.condyle.runtime.weights;
