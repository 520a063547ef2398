/**
 * Predicts a person's income bracket from the columns of the Adult data set, and compares the
 * accuracy with that of a logistic regression.
 */
package dev.condyle.samples.census;
