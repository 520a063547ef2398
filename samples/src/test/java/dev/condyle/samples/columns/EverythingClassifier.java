package dev.condyle.samples.columns;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** A dense network over every kind of column. */
@Backbone(input = Everything.class)
@Head(names = {"young", "old"})
class EverythingClassifier {
    @Dense(units = 8, activation = Activation.Function.RELU)
    Layer hidden;
}
