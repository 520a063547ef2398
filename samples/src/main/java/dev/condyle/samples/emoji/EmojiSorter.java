package dev.condyle.samples.emoji;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.MobileNetV1;

/**
 * A narrow MobileNet with frozen ImageNet weights, and a dense head: 1,028 of 219,572 parameters
 * are trained. The processor generates {@code EmojiSorterBlock} and {@code EmojiSorterModel} from
 * it.
 */
@Backbone(
        input = Image.class,
        network = MobileNetV1.class,
        width = 0.25,
        conventions = Conventions.KERAS,
        weights = "classpath:/dev/condyle/samples/emoji/mobilenet_v1_025_224.safetensors",
        trainable = false)
@Head(labels = EmojiGroup.class, dropout = 0.2)
public interface EmojiSorter {}
