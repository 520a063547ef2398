/** Tells a person's income from the columns of the Adult data set, beside a logistic regression. */
package dev.condyle.samples.census;
