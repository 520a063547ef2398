/**
 * Training options: {@link dev.condyle.runtime.training.Fit}, optimizers, learning-rate schedules,
 * listeners and the history of a training.
 */
@NullMarked
package dev.condyle.runtime.training;

import org.jspecify.annotations.NullMarked;
