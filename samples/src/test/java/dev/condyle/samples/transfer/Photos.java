package dev.condyle.samples.transfer;

import ai.djl.modality.cv.Image;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Classifiers over the weights of the sample emoji, some as a user may get them wrong. */
interface Photos {

    String WEIGHTS = "classpath:/dev/condyle/samples/emoji/mobilenet_v1_025_224.safetensors";

    /** As it should be. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV1.class,
            width = 0.25,
            weights = WEIGHTS,
            trainable = false)
    @Head(names = {"cat", "dog"})
    interface Two {}

    /** The same with another number of classes. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV1.class,
            width = 0.25,
            weights = WEIGHTS,
            trainable = false)
    @Head(names = {"cat", "dog", "eel"})
    interface Three {}

    /** The checksum is that of another file. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV1.class,
            width = 0.25,
            weights = WEIGHTS,
            sha256 = "0000000000000000000000000000000000000000000000000000000000000000",
            trainable = false)
    @Head(names = {"cat", "dog"})
    interface WrongChecksum {}

    /** The weights are another network's. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV2.class,
            weights = WEIGHTS,
            trainable = false)
    @Head(names = {"cat", "dog"})
    interface WrongNetwork {}

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    enum Light {
        DARK,
        BRIGHT
    }

    /** Two heads, and a layer before them. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV1.class,
            width = 0.25,
            weights = WEIGHTS,
            trainable = false)
    class Tile {
        @Dense(units = 32, activation = Activation.Function.RELU)
        Layer hidden;

        @Head(labels = Colour.class)
        Layer colour;

        @Head(labels = Light.class, weight = 0.5)
        Layer light;
    }
}
