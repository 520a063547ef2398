package dev.condyle.samples.digits;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.runtime.Layer;

/**
 * The network of Keras's <a href="https://keras.io/examples/vision/mnist_convnet/">simple MNIST
 * convnet</a>: 34,826 parameters. The processor generates {@code DigitReaderBlock} and {@code
 * DigitReaderModel} from it.
 */
@Backbone(
        input = Image.class,
        shape = {1, 28, 28})
@Head(labels = Digit.class)
public class DigitReader {
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
}
