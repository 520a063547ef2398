package dev.condyle.samples.lambda;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.Weight.Initializer.NORMAL;
import static dev.condyle.Weight.Initializer.ZEROS;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Weight;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.runtime.Layer;
import dev.condyle.samples.digits.Digit;

/**
 * The layers of {@link dev.condyle.samples.digits.DigitReader} with a custom head. In Keras, it is
 * a Lambda layer with a kernel from {@code random_normal_initializer} and a bias from {@code
 * zeros_initializer}. Here, both are trained and saved.
 */
@Backbone(
        input = Image.class,
        shape = {1, 28, 28})
public class LambdaReader {
    @Conv2d(filters = 32, kernel = 3, activation = RELU)
    Layer conv1;

    @MaxPool2d(2)
    Layer pool1;

    @Conv2d(filters = 64, kernel = 3, activation = RELU)
    Layer conv2;

    @MaxPool2d(2)
    Layer pool2;

    @Flatten Layer flat;

    @Dropout(0.5)
    Layer dropout;

    @Head(labels = Digit.class)
    static NDArray logits(
            NDArray features,
            @Weight(
                            value = {FEATURES, CLASSES},
                            init = NORMAL)
                    NDArray kernel,
            @Weight(
                            value = {CLASSES},
                            init = ZEROS)
                    NDArray bias) {
        return features.matMul(kernel).add(bias);
    }
}
