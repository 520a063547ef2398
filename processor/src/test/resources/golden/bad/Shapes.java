package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Layout;
import dev.condyle.Resize;
import dev.condyle.Weight;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Activation.Function;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.LayerNorm;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

class Shapes {
    @Backbone(input = float[].class, shape = {4})
    static class ConvolutionOfAVector {
        @Conv2d(filters = 4, kernel = 3) Layer conv; // CONDYLE-401 "@Conv2d"
    }

    @Backbone(input = float[].class, shape = {4, 4})
    static class PoolOfASignal {
        @MaxPool2d(2) Layer pool; // CONDYLE-401 "@MaxPool2d"
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class KernelTooLarge {
        @Conv2d(filters = 4, kernel = 3) Layer conv1;
        @Conv2d(filters = 4, kernel = 7) Layer conv2; // CONDYLE-402 "7" / "kernel"
        @Conv2d(filters = 4, kernel = 3) Layer notInferred;
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class WindowTooLarge {
        @MaxPool2d({2, 9}) Layer pool; // CONDYLE-402 "{2"
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class DilatedKernelTooLarge {
        @Conv2d(filters = 4, kernel = 3, dilation = 4) Layer conv; // CONDYLE-402 "3" / "kernel"
    }

    @Backbone(input = Image.class, shape = {3, 8, 8})
    static class GroupsOfInput {
        @Conv2d(filters = 4, kernel = 3, groups = 2) Layer conv; // CONDYLE-403 "2)" / "groups"
    }

    @Backbone(input = Image.class, shape = {3, 8, 8})
    static class GroupsOfFilters {
        @Conv2d(filters = 4, kernel = 3, groups = 3) Layer conv; // CONDYLE-403 "3)" / "groups"
    }

    @Backbone(input = Image.class, shape = {1, 8000, 8000})
    static class OutputTooLarge {
        @Conv2d(filters = 4000, kernel = 3) Layer conv; // CONDYLE-405 "@Conv2d"
    }

    @Backbone(input = float[].class, shape = {100000})
    static class TooManyParameters {
        @Dense(100000) Layer dense; // CONDYLE-406 "@Dense"
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head(classes = 2)
    static class DenseOnMaps {
        @Conv2d(filters = 8, kernel = 3) Layer conv;
        @Dense(16) Layer hidden; // CONDYLE-414 "@Dense"
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head(classes = 2)
    static class DenseLayersOnAnImage {
        @Dense(16) Layer first; // CONDYLE-414 "@Dense"
        @Activation(Function.RELU) Layer relu;
        @BatchNorm Layer norm;
        @LayerNorm Layer layerNorm;
        @Dropout(0.5) Layer dropout;
        @Dense(8) Layer second;
    }

    @Backbone
    static class Hidden {
        @Dense(16) Layer first;
        @Dropout(0.5) Layer dropout;
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    static class IncludedDenseOnMaps {
        @Use(Hidden.class) Layer hidden; // CONDYLE-414 "@Use"
        @Head(classes = 2) Layer one;
        @Head(classes = 3) Layer other;
    }

    @Backbone(input = float[].class, shape = {4, 20}, layout = Layout.SIGNAL)
    @Head(classes = 2)
    static class DenseOnASignal {
        @Conv1d(filters = 8, kernel = 3) Layer conv;
        @Dense(16) Layer hidden; // CONDYLE-414 "@Dense"
    }

    @Backbone(input = float[].class, shape = {20, 4}, layout = Layout.SEQUENCE)
    @Head(classes = 2) // CONDYLE-507 "@Head"
    static class DenseOnASequence {
        @Conv1d(filters = 8, kernel = 3) Layer conv;
        @Dense(16) Layer first;
        @Dense(8) Layer second;
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head(classes = 2) // CONDYLE-507 "@Head"
    static class MapsAfterDense {
        @Dense(16) Layer hidden;
        @Conv2d(filters = 8, kernel = 3) Layer conv;
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    static class DenseOnMapsBeforeAMethod {
        @Dense(16) Layer hidden; // CONDYLE-414 "@Dense"

        @Head(classes = 2)
        static NDArray logits(NDArray x, @Weight({Weight.FEATURES, Weight.CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }
}
