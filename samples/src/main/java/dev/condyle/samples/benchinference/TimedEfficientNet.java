package dev.condyle.samples.benchinference;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.EfficientNetB0;

/**
 * An EfficientNet-B0 with a head for 1,000 classes. Its weights are random: they do not affect the
 * time.
 */
@Backbone(
        input = Image.class,
        network = EfficientNetB0.class,
        conventions = Conventions.TORCHVISION)
@Head(classes = 1000)
interface TimedEfficientNet {}
