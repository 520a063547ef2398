/** Training: the loop, optimizers, schedules of the learning rate, and what reports progress. */
package dev.condyle.runtime.train;
