package dev.condyle.samples.signs;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.MobileNetV2;

/**
 * A MobileNetV2 with ImageNet weights and a dense head for ten digits. The network is frozen,
 * except that fine-tuning unfreezes its upper stages. The processor generates {@code
 * SignReaderBlock} and {@code SignReaderModel} from it.
 */
@Backbone(
        input = Image.class,
        network = MobileNetV2.class,
        weights = "mobilenet_v2_imagenet.safetensors",
        trainable = false)
@Head(
        names = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
        dropout = 0.2)
public interface SignReader {}
