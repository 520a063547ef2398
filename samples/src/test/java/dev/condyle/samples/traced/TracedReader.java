package dev.condyle.samples.traced;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.TorchScript;

/** Tells colours apart over a module that PyTorch traced. */
@Backbone(
        input = Image.class,
        shape = {3, 8, 8},
        network = TorchScript.class,
        weights = "traced.pt",
        trainable = false,
        features = {6, 2, 2},
        mean = 0.5,
        std = {0.25, 0.25, 0.25})
@Head(labels = Colour.class)
interface TracedReader {}
