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

class Fields {
    @Backbone(input = float[].class, shape = {4})
    static class Wrong {
        @Dense(4) String text; // CONDYLE-601 "text"
        Layer unnamed; // CONDYLE-602 "unnamed"
        @Dense(4) @Dropout Layer two; // CONDYLE-603 "@Dropout"
        @Dense(4) static Layer shared; // CONDYLE-604 "shared"
        @Dense(4) Layer VERSION; // CONDYLE-606 "VERSION"
        @Dense(4) Layer head;
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class WithHead {
        @Dense(4) Layer head; // CONDYLE-606 "head"
    }

    @Backbone(input = float[].class, shape = {4}) // CONDYLE-605 "@Backbone" / ""
    record ARecord(@Dense(4) Layer layer) {}

    @Backbone(input = float[].class, shape = {4}) // CONDYLE-605 "@Backbone"
    interface AnInterface {
        @Dense(4) Layer LAYER = null;
    }

    @Backbone(input = float[].class, shape = {4})
    static class AfterAFieldThatCannotBeRead {
        Layer unnamed; // CONDYLE-602 "unnamed"
        @Conv2d(filters = 0, kernel = 3) Layer read; // CONDYLE-301 "0" / "filters"
        @Conv2d(filters = 1, kernel = 3) Layer notInferred;
    }
}
