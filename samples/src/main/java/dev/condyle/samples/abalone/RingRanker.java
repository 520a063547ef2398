package dev.condyle.samples.abalone;

import static dev.condyle.layer.Activation.Function.RELU;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** Chooses one of the ordered classes from 0 to 29 rings. */
@Backbone(input = Abalone.class)
@Head(task = Head.Task.ORDINAL, classes = 30)
public class RingRanker {
    @Dense(units = 64, activation = RELU)
    Layer first;

    @Dense(units = 32, activation = RELU)
    Layer second;
}
