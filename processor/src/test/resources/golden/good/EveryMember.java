package golden;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.runtime.Layer;

/** A public backbone without a head, with every member of its layers. */
@Backbone(input = Image.class, shape = {3, 64, 48})
public class EveryMember {
    static final int FILTERS = 2 * 3;

    @Conv2d(
            filters = FILTERS,
            kernel = {5, 3},
            stride = {2, 1},
            pad = {2, 1},
            groups = 3,
            bias = false,
            activation = Activation.Function.LEAKY_RELU)
    Layer conv1;

    @Conv2d(filters = 8, kernel = 3, padding = Padding.SAME, dilation = {2, 3})
    Layer conv2;

    @Conv2d(filters = 8, kernel = 3, pad = {1, 1, 2, 2})
    Layer conv3;

    @MaxPool2d(value = {3, 2}, stride = 2, pad = {1, 0})
    Layer pool;

    @Flatten
    Layer flat;

    @Dense(units = 16, bias = false, activation = Activation.Function.SILU)
    Layer dense1;

    @Dense(8)
    Layer dense2;
}
