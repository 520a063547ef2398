package dev.condyle.samples.benchfrozen;

/**
 * What one training gave.
 *
 * @param seconds how long it took
 * @param accuracy the share of training examples it had right in its last epoch
 */
record Trained(double seconds, double accuracy) {}
