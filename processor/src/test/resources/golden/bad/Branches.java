package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Pooling;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

class Branches {
    @Backbone(input = float[].class, shape = {4}) // CONDYLE-870 "@Backbone"
    @Head(classes = 2)
    static class Both {
        @Backbone(input = float[].class, shape = {4}) Layer a;
        @Backbone(input = float[].class, shape = {4}) Layer b;
    }

    @Head(classes = 2)
    static class Alone {
        @Backbone(input = float[].class, shape = {4}) Layer a; // CONDYLE-871 "@Backbone"
    }

    static class Headless {
        @Backbone(input = float[].class, shape = {4}) Layer a; // CONDYLE-872 "@Backbone"
        @Backbone(input = float[].class, shape = {4}) Layer b;
    }

    @Head(classes = 2)
    static class LayersToo {
        @Backbone(input = float[].class, shape = {4}) Layer a;
        @Backbone(input = float[].class, shape = {4}) @Dense(4) Layer b; // CONDYLE-873 "@Dense"
    }

    @Head(classes = 2)
    static class NoVectors {
        @Backbone(input = float[].class, shape = {4, 4}) Layer a; // CONDYLE-874 "{4, 4}" / "shape"
        @Backbone(input = Image.class, network = MobileNetV2.class, pooling = Pooling.NONE) Layer b; // CONDYLE-874 ".NONE" / "pooling"
    }

    @Head(classes = 2)
    static class Ids {
        @Backbone(input = float[].class, shape = {4}) Layer a;
        @Backbone(input = int[].class, shape = {4}) Layer b; // CONDYLE-875 ".class" / "input"
    }

    @Head(classes = 2)
    static class TooFew {
        @Backbone(input = float[].class, shape = {4}) Layer a;
        @Backbone(input = float[].class, shape = {4}) Layer b;

        @Forward NDArray features(NDArray x) { return x; } // CONDYLE-876 "features" / "features(NDArray x)"
    }

    @Head(classes = 2)
    static class Clashing {
        @Backbone(input = Image.class, network = MobileNetV2.class) Layer photo;
        @Backbone(input = float[].class, shape = {4}) Layer photoPooling; // CONDYLE-877 "photoPooling"
    }

    @Head(classes = 2)
    static class NotLayers {
        @Backbone(input = float[].class, shape = {4}) float[] a; // CONDYLE-601 "a;"
        @Backbone(input = float[].class, shape = {4}) static Layer b; // CONDYLE-604 "b;"
    }

    @Head(classes = 2) // CONDYLE-605 "@Head"
    interface Inputs {
        @Backbone(input = float[].class, shape = {4}) Layer a = null;
        @Backbone(input = float[].class, shape = {4}) Layer b = null;
    }
}
