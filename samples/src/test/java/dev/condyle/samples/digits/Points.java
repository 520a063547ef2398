package dev.condyle.samples.digits;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** Numbers in, one of three classes out. */
@Backbone(input = float[].class, shape = 2)
@Head(classes = 3)
class Points {
    @Dense(8)
    Layer hidden;
}
