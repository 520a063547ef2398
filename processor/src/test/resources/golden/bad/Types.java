package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
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

class Types {
    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    enum AnEnum { // CONDYLE-101 "enum" / "AnEnum"
        ONE;

        @Dense(4) Layer layer;
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    @interface AnAnnotation {} // CONDYLE-101 "interface" / "AnAnnotation"

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    private static class Hidden {} // CONDYLE-102 "class" / "Hidden"

    private static class Around {
        @Backbone(input = float[].class, shape = {4})
        @Head(classes = 2)
        interface Inside {} // CONDYLE-102 "interface" / "Inside"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Generic<T> {} // CONDYLE-103 "class" / "Generic"

    @Head(classes = 2) // CONDYLE-104 "@Head"
    static class Headless {}

    static class Stray {
        @Dense(4) Layer layer; // CONDYLE-105 "@Dense"
        @Dense(4) Layer saidOnce;
    }

    @Head(classes = 2) // CONDYLE-104 "@Head"
    static class HeadOverLayers {
        @Dense(4) Layer layer;
    }

    @Backbone(input = float[].class, shape = {4}) // CONDYLE-106 "@Backbone"
    static class Nothing {}

    @Backbone(input = float[].class, shape = {4})
    static class Parent {
        @Dense(4) Layer layer;
    }

    @Backbone(input = float[].class, shape = {4})
    static class Child extends Parent { // CONDYLE-109 "class" / "Child"
        @Dense(4) Layer other;
    }

    @Backbone
    static class Pass {
        @Forward NDArray features(NDArray x) { return x; }
    }

    @Backbone(input = float[].class, shape = {4})
    static class Heir extends Pass { // CONDYLE-109 "class" / "Heir"
        @Dense(4) Layer other;
    }

    @Backbone(input = float[].class, shape = {4})
    static class Taken { // CONDYLE-107 "class" / "Taken"
        @Dense(4) Layer layer;
    }
}

class Types_TakenBlock {}
