package dev.condyle.samples.imagenet;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.backbone.MobileNetV2;

/**
 * A MobileNetV2 with its weights for ImageNet, and its own classifier as the head. The processor
 * generates {@code PhotoClassifierBlock} and {@code PhotoClassifierModel} from it.
 */
@Backbone(input = Image.class, network = MobileNetV2.class, weights = "imagenet", trainable = false)
@Head(labels = ImageNet.class, pretrained = true)
public interface PhotoClassifier {}
