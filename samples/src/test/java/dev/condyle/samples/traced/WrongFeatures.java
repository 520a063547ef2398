package dev.condyle.samples.traced;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Pooling;
import dev.condyle.layer.Flatten;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.TorchScript;

/** Says something else of the module than it gives. */
@Backbone(
        input = Image.class,
        shape = {3, 8, 8},
        network = TorchScript.class,
        weights = "traced.pt",
        trainable = false,
        features = {6, 4, 4},
        pooling = Pooling.NONE)
@Head(labels = Colour.class)
class WrongFeatures {
    @Flatten Layer flat;
}
