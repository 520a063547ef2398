package dev.condyle.samples.benchfinetune;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.samples.digits.Digit;

/**
 * A MobileNetV2 with a head for ten classes. Its weights are random: they do not affect the time.
 */
@Backbone(input = Image.class, network = MobileNetV2.class, resize = Resize.STRETCH)
@Head(labels = Digit.class, dropout = 0.2)
interface TunedReader {}
