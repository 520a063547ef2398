package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Weight;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

class SeveralHeads {
    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2)
    static class ClassAndField {
        @Head(classes = 2) Layer colour; // CONDYLE-831 "@Head"
    }

    @Backbone(input = float[].class, shape = 4)
    static class Alone {
        @Head(classes = 2) Layer colour; // CONDYLE-883 "@Head"
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2, weight = 0.5) // CONDYLE-884 "0.5" / "weight"
    static class WeightAlone {}

    @Backbone(input = float[].class, shape = 4)
    static class WeightOfMethodAlone {
        @Head(classes = 2, weight = 1) // CONDYLE-884 "1)" / "weight"
        static NDArray one(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 4)
    static class Weights {
        @Head(classes = 2, weight = 0) Layer one; // CONDYLE-304 "0)" / "weight"
        @Head(classes = 2, weight = 1e39) Layer two; // CONDYLE-304 "1e39" / "weight"
        @Head(classes = 2, weight = 0.0 / 0.0) Layer three; // CONDYLE-304 "/ 0.0" / "weight"
    }

    @Backbone(input = float[].class, shape = 4)
    static class LayersToo {
        @Head(classes = 2) @Dense(4) Layer one; // CONDYLE-882 "@Dense"
        @Head(classes = 2) @Backbone(input = float[].class, shape = 4) Layer two; // CONDYLE-882 "@Backbone"
    }

    @Backbone(input = float[].class, shape = 4)
    static class NotLayers {
        @Head(classes = 2) Object one; // CONDYLE-601 "one"
        @Head(classes = 2) static Layer two; // CONDYLE-604 "two"
    }

    @Backbone(input = float[].class, shape = 4)
    static class Names {
        @Dense(4) Layer hidden;
        @Head(classes = 2) Layer VERSION; // CONDYLE-880 "VERSION"
        @Head(classes = 2) Layer leftEye;
        @Head(classes = 2) Layer left_eye; // CONDYLE-880 "left_eye"
        @Head(classes = 2) Layer toString; // CONDYLE-881 "toString"

        @Head(classes = 2)
        static NDArray hidden(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-880 "hidden"
            return x.matMul(w);
        }
    }

    static class NamesOfInputs {
        @Backbone(input = Image.class, network = MobileNetV2.class) Layer photo;
        @Backbone(input = float[].class, shape = 4) Layer hashCode; // CONDYLE-881 "hashCode"
        @Head(classes = 2) Layer one;
        @Head(classes = 2) Layer photoPooling; // CONDYLE-880 "photoPooling"
    }

    static class NoBackbone {
        @Head(classes = 2) Layer one; // CONDYLE-104 "@Head"
        @Head(classes = 2) Layer two;
    }

    @Backbone(input = float[].class, shape = {4, 4})
    static class Misfits {
        @Head(classes = 2) Layer one; // CONDYLE-507 "@Head"
        @Head(classes = 2, style = Head.Style.CONCAT_POOL) Layer two; // CONDYLE-837 ".CONCAT_POOL" / "style"
    }
}
