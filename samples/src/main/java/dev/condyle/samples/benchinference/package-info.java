/** Compares the time of predictions with those of DJL blocks and of ONNX Runtime. */
package dev.condyle.samples.benchinference;
