package dev.condyle.samples.benchfrozen;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.samples.digits.Digit;

/** A classifier of digits over a MobileNetV2, which {@link FrozenModel} freezes. */
@Backbone(input = Image.class, network = MobileNetV2.class, resize = Resize.STRETCH)
@Head(labels = Digit.class)
interface FrozenReader {}
