package dev.condyle.samples.abalone;

import static dev.condyle.layer.Activation.Function.RELU;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** Predicts the number of rings, with the quantiles that contain it in four of five cases. */
@Backbone(input = Abalone.class)
@Head(
        task = Head.Task.REGRESSION,
        outputs = "rings",
        quantiles = {0.1, 0.5, 0.9})
public class RingCounter {
    @Dense(units = 64, activation = RELU)
    Layer first;

    @Dense(units = 32, activation = RELU)
    Layer second;
}
