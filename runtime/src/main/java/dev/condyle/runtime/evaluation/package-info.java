/** Metrics: accuracy, precision, recall and the confusion matrix. */
package dev.condyle.runtime.evaluation;
