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
}
