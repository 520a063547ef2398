/**
 * The classifiers that generated classes extend: training, evaluation, prediction, saving and
 * loading.
 */
package dev.condyle.runtime.model;
