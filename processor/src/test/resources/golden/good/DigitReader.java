package golden;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.runtime.Layer;

@Backbone(input = Image.class, shape = {1, 28, 28})
@Head(labels = DigitReader.Digit.class)
class DigitReader {
    @Conv2d(filters = 32, kernel = 3, activation = RELU) Layer conv1;
    @MaxPool2d(2) Layer pool1;
    @Conv2d(filters = 64, kernel = 3, activation = RELU) Layer conv2;
    @MaxPool2d(2) Layer pool2;
    @Flatten Layer flat;
    @Dropout(0.5) Layer dropout;

    enum Digit { ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE }
}
