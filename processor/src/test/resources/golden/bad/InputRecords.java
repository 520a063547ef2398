package golden;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

class InputRecords {
    @Features
    record Right(@Numeric double size) {}

    @Features
    record Wrong(
            @Numeric double size,
            int age, // CONDYLE-1007 "age" / ""
            long id) {} // CONDYLE-1007 "id" / ""

    record Bare(double size) {}

    @Backbone(input = Wrong.class) // The problems are reported in the record.
    @Head(classes = 2)
    static class OfAWrongRecord {}

    @Backbone(input = Bare.class) // CONDYLE-201 ".class" / "input"
    @Head(classes = 2)
    static class WithoutFeatures {}

    @Backbone(input = Right.class) // CONDYLE-1039 ".class" / "input"
    static class WithoutHead {
        @Dense(4) Layer hidden;
    }

    @Backbone(input = Right.class, shape = {1}) // CONDYLE-1014 "{1}" / "shape"
    @Head(classes = 2)
    static class WithShape {}

    @Backbone(input = Right.class, resize = Resize.STRETCH) // CONDYLE-204 ".STRETCH" / "resize"
    @Head(classes = 2)
    static class WithResize {}

    @Backbone(input = Right.class, weights = "a.npz") // CONDYLE-709 "\"a.npz\"" / "weights"
    @Head(classes = 2)
    static class WithWeights {}

    @Backbone(input = Right.class, network = MobileNetV2.class) // CONDYLE-705 ".class" / "input"
    @Head(classes = 2)
    static class WithNetwork {}

    @Backbone(input = Right.class)
    @Head(classes = 2)
    static class Reserved {
        @Dense(4) Layer columns; // CONDYLE-606 "columns"
        @Dense(4) Layer encoder; // CONDYLE-606 "encoder"
    }

    @Backbone(input = Right.class)
    @Head(classes = 2)
    static class Picture {
        @Conv2d(filters = 1, kernel = 3) Layer conv; // CONDYLE-401 "@Conv2d"
    }

    @Features
    record Learned(String word) {}

    @Backbone(input = Learned.class)
    @Head(classes = 2)
    static class BehindDense {
        @Dense(4) Layer hidden;
        @Conv2d(filters = 1, kernel = 3) Layer conv; // CONDYLE-401 "@Conv2d"
    }
}
