/** Metrics: accuracy, precision, recall and the confusion matrix. */
@NullMarked
package dev.condyle.runtime.evaluation;

import org.jspecify.annotations.NullMarked;
