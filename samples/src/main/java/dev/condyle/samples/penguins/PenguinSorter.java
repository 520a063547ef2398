package dev.condyle.samples.penguins;

import static dev.condyle.layer.Activation.Function.RELU;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** A small dense network over the columns of {@link Penguin}. */
@Backbone(input = Penguin.class)
@Head(labels = Species.class)
public class PenguinSorter {
    @Dense(units = 16, activation = RELU)
    Layer hidden;
}
