/** Compares the training time of Condyle with that of DJL's {@code EasyTrain}. */
package dev.condyle.samples.benchtraining;
