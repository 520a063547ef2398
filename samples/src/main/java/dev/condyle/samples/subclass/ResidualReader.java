package dev.condyle.samples.subclass;

import static ai.djl.nn.Activation.relu;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.runtime.Layer;
import dev.condyle.samples.digits.Digit;

/**
 * A network with skip connections, which cannot be a sequence of layers: the input of two
 * convolutions is added to their output. A smaller version of He et al., <a
 * href="https://arxiv.org/abs/1512.03385">Deep residual learning</a>.
 */
@Backbone(
        input = Image.class,
        shape = {1, 28, 28})
@Head(labels = Digit.class, dropout = 0.2)
public class ResidualReader {
    @Conv2d(filters = 16, kernel = 3, activation = RELU)
    Layer stem;

    @MaxPool2d(2)
    Layer pool;

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, activation = RELU)
    Layer conv1;

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME)
    Layer conv2;

    @BatchNorm(momentum = 0.9)
    Layer norm1;

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME, activation = RELU)
    Layer conv3;

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME)
    Layer conv4;

    @BatchNorm(momentum = 0.9)
    Layer norm2;

    @Conv2d(filters = 32, kernel = 1)
    Layer widen;

    @Flatten Layer flat;

    /** Maps images (N, 1, 28, 28) to features (N, 288). */
    @Forward
    NDArray features(NDArray pictures) {
        NDArray x = pool.apply(stem.apply(pictures));
        x = relu(x.add(norm1.apply(conv2.apply(conv1.apply(x)))));
        x = pool.apply(x);
        x = relu(widen.apply(x).add(norm2.apply(conv4.apply(conv3.apply(x)))));
        return flat.apply(pool.apply(x));
    }
}
