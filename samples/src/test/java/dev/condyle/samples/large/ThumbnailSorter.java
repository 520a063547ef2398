package dev.condyle.samples.large;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.runtime.Layer;

@Backbone(
        input = Image.class,
        shape = {3, 128, 128})
@Head(labels = Level.class)
class ThumbnailSorter {
    @Conv2d(filters = 4, kernel = 3, stride = 4, activation = RELU)
    Layer conv;

    @GlobalAvgPool Layer pool;
}
