package dev.condyle.samples.tags;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Conventions;
import dev.condyle.Head;
import dev.condyle.runtime.backbone.MobileNetV1;

/** The frozen MobileNet of the sample {@code emoji}, and a head that chooses any number of tags. */
@Backbone(
        input = Image.class,
        network = MobileNetV1.class,
        width = 0.25,
        conventions = Conventions.KERAS,
        weights = "classpath:/dev/condyle/samples/emoji/mobilenet_v1_025_224.safetensors",
        trainable = false)
@Head(task = Head.Task.MULTI_LABEL, labels = Tag.class, dropout = 0.2)
public interface EmojiTagger {}
