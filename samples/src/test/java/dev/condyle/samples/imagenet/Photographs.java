package dev.condyle.samples.imagenet;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Networks for weights that were trained with TensorFlow, as they are. */
interface Photographs {

    String WEIGHTS = "mobilenet_v2_imagenet.safetensors";

    @Backbone(
            input = Image.class,
            network = MobileNetV2.class,
            conventions = Conventions.TORCHVISION,
            mean = 0.5,
            std = 0.5,
            weights = WEIGHTS)
    @Head(classes = 1001, pretrained = true)
    interface Torchvision {}

    @Backbone(
            input = Image.class,
            network = MobileNetV2.class,
            conventions = Conventions.KERAS,
            weights = WEIGHTS)
    @Head(classes = 1001, pretrained = true)
    interface Keras {}

    @Backbone(
            input = Image.class,
            network = MobileNetV2.class,
            conventions = Conventions.TORCHVISION,
            mean = 0.5,
            std = 0.5,
            weights = WEIGHTS,
            trainable = false)
    @Head(labels = ImageNet.class, pretrained = true)
    interface WithoutBackground {}
}
