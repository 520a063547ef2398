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

class Heads {
    enum One {
        ONLY
    }

    private enum Hidden {
        YES,
        NO
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(names = {"a", "b"}, classes = 2) // CONDYLE-502 "2)" / "classes"
    interface Several {}

    @Backbone(input = float[].class, shape = {4})
    @Head(labels = One.class) // CONDYLE-503 ".class" / "labels"
    interface OneConstant {}

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 1) // CONDYLE-503 "1" / "classes"
    interface OneClass {}

    @Backbone(input = float[].class, shape = {4})
    @Head(names = "only") // CONDYLE-503 "\"only" / "names"
    interface OneName {}

    @Backbone(input = float[].class, shape = {4})
    @Head(labels = Hidden.class) // CONDYLE-504 ".class" / "labels"
    interface PrivateLabels {}

    @Backbone(input = float[].class, shape = {4})
    @Head(names = {"a", "b", "a"}) // CONDYLE-505 "{" / "names"
    interface Duplicate {}

    @Backbone(input = float[].class, shape = {4})
    @Head(names = {"a", " "}) // CONDYLE-506 "{" / "names"
    interface Blank {}

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2, dropout = 1) // CONDYLE-303 "1" / "dropout"
    interface AllDropped {}

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2, dropout = 0.9999999999) // CONDYLE-303 "0.9" / "dropout"
    interface AlmostAllDropped {}

    @Backbone(input = float[].class, shape = {100000})
    @Head(classes = 100000) // CONDYLE-406 "100000" / "classes"
    interface Huge {}

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head(classes = 2) // CONDYLE-507 "@Head"
    static class NotAVector {
        @Conv2d(filters = 4, kernel = 3) Layer conv;
    }

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head // CONDYLE-507 "@Head"
    static class Everything {
        @Conv2d(filters = 4, kernel = 3, activation = Activation.Function.RELU) Layer conv;
    }
}
