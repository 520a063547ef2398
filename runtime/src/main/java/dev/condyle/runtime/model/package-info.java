/**
 * The classifiers that generated classes extend: training, evaluation, prediction, saving and
 * loading.
 */
@NullMarked
package dev.condyle.runtime.model;

import org.jspecify.annotations.NullMarked;
