package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.NormMode;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;

/** Names that conflict with those in generated code. */
class Names {
    @Backbone(input = NDArray.class, shape = 4)
    @Head(labels = Shape.Block.class, dropout = 0.1)
    static class Abstract {
        @Dense(4) Layer x;
        @Dense(4) Layer inputs;
        @Dense(4) Layer features;
        @Dense(4) Layer params;
        @Dense(4) Layer training;
        @Dense(4) Layer parameterStore;
        @Dense(4) Layer children;
        @Dense(4) Layer inputShapes;
        @Dense(4) Layer manager;
        @Dense(4) Layer shapes;
        @Dense(4) Layer größe;
        @Dense(4) Layer $;
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 3)
    static class Dense$Linear {
        @Dropout Layer first;
    }

    @Head(classes = 2)
    static class Joined {
        @Backbone(input = Image.class, network = MobileNetV1.class, norms = NormMode.TRAIN)
        Layer manager;

        @Backbone(input = Image.class, network = MobileNetV1.class, norms = NormMode.TRAIN)
        Layer inputShapes;

        @Backbone(input = Image.class, network = MobileNetV1.class, norms = NormMode.TRAIN)
        Layer x;

        @Backbone(input = Image.class, network = MobileNetV1.class, norms = NormMode.TRAIN)
        Layer training;
    }

    interface Shape {
        enum Block {
            ModelSpec,
            Classifier {}
        }
    }
}

@Backbone(input = float[].class, shape = 4)
@Head(classes = 2)
class Classifier {}

@Backbone(input = float[].class, shape = 4)
@Head(classes = 2)
class Linear {}
