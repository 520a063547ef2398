package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.runtime.Layer;

class Inputs {
    @Backbone(input = double[].class, shape = {4}) // CONDYLE-201 ".class" / "input"
    @Head(classes = 2)
    interface Doubles {}

    @Backbone(input = java.awt.image.BufferedImage.class, shape = {1, 4, 4}) // CONDYLE-201 ".class" / "input"
    @Head(classes = 2)
    interface Buffered {}

    @Backbone(input = String.class, shape = {4}) // CONDYLE-201 ".class" / "input"
    @Head(classes = 2)
    interface Text {}

    @Backbone(input = float[].class, shape = {4, 0}) // CONDYLE-202 "{4" / "shape"
    @Head(classes = 2)
    interface Zero {}

    @Backbone(input = float[].class, shape = {}) // CONDYLE-205 "{}" / "shape"
    @Head(classes = 2)
    interface Empty {}

    @Backbone(input = Image.class, shape = {28, 28}) // CONDYLE-203 "{28" / "shape"
    @Head(classes = 2)
    interface NoChannels {}

    @Backbone(input = Image.class, shape = {28, 28, 3}) // CONDYLE-203 "{28" / "shape"
    @Head(classes = 2)
    interface ChannelsLast {}

    @Backbone(input = NDArray.class, shape = {4}, resize = Resize.CROP) // CONDYLE-204 ".CROP" / "resize"
    @Head(classes = 2)
    interface Resized {}

    @Backbone(input = float[].class, shape = {65536, 65536}) // CONDYLE-405 "{65536" / "shape"
    @Head(classes = 2)
    interface Huge {}

    @Backbone(input = int[].class, shape = {4})
    @Head(classes = 2)
    static class IdsIntoDense {
        @Dense(4) Layer layer; // CONDYLE-407 "@Dense"
    }

    @Backbone(input = int[].class, shape = {4})
    @Head(classes = 2) // CONDYLE-409 "@Head"
    interface IdsIntoHead {}
}
