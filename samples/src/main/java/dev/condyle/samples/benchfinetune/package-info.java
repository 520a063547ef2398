/** Measures the time of a fine-tuning step. */
package dev.condyle.samples.benchfinetune;
