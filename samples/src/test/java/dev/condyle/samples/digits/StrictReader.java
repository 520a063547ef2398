package dev.condyle.samples.digits;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.runtime.Layer;

/** Another network for digits, which takes pictures of one size only. */
@Backbone(
        input = Image.class,
        shape = {1, 28, 28},
        resize = Resize.ERROR)
@Head(labels = Digit.class)
class StrictReader {
    @Flatten Layer flat;

    @Dense(16)
    Layer hidden;
}
