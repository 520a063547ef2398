/** Measures training with Condyle beside training with DJL's {@code EasyTrain}. */
package dev.condyle.samples.benchtraining;
