package dev.condyle.samples.benchfrozen;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.samples.digits.Digit;

/** A classifier of digits over a narrow, frozen network that was pretrained on photographs. */
@Backbone(
        input = Image.class,
        network = MobileNetV1.class,
        width = 0.25,
        weights = PretrainedReader.WEIGHTS,
        trainable = false)
@Head(labels = Digit.class)
class PretrainedReader {

    static final String WEIGHTS =
            "classpath:/dev/condyle/samples/emoji/mobilenet_v1_025_224.safetensors";

    @Dense(units = 64, activation = RELU)
    Layer hidden;
}
