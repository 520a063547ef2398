package dev.condyle.samples.large;

import static dev.condyle.layer.Activation.Function.RELU;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

@Backbone(input = Reading.class)
@Head(labels = Level.class)
class ReadingSorter {
    @Dense(units = 8, activation = RELU)
    Layer hidden;
}
