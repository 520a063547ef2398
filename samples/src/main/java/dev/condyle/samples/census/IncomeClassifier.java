package dev.condyle.samples.census;

import dev.condyle.Backbone;
import dev.condyle.Head;

/** No layers: the head over the columns of {@link Adult}, which is a logistic regression. */
@Backbone(input = Adult.class)
@Head(labels = Income.class)
public interface IncomeClassifier {}
