package dev.condyle.samples.census;

import dev.condyle.Backbone;
import dev.condyle.Head;

/** A head over the columns of {@link Adult}, without layers, which is a logistic regression. */
@Backbone(input = Adult.class)
@Head(labels = Income.class)
public interface IncomeClassifier {}
