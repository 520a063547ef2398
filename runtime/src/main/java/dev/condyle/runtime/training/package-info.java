/**
 * Training options: {@link dev.condyle.runtime.training.Fit}, optimizers, learning-rate schedules,
 * listeners and the history of a training.
 */
package dev.condyle.runtime.training;
