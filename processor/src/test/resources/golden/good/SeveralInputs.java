package golden;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Pooling;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Several inputs with and without networks, concatenated or combined by a method. */
class SeveralInputs {

    /** A frozen network, in addition to measurements. */
    @Head(names = {"ill", "well"}, dropout = 0.1)
    public static class Visit {
        @Backbone(
                input = Image.class,
                shape = {3, 32, 32},
                network = MobileNetV2.class,
                width = 0.35,
                weights = "mobilenet.safetensors",
                trainable = false)
        Layer photo;

        @Backbone(input = float[].class, shape = 12)
        Layer measures;

        @Dense(units = 32, activation = RELU)
        Layer hidden;
    }

    /** Two networks followed directly by the head. */
    @Head(classes = 3)
    static class Stereo {
        @Backbone(input = Image.class, network = MobileNetV1.class, width = 0.25, shape = {3, 64, 64})
        Layer left;

        @Backbone(
                input = Image.class,
                network = MobileNetV2.class,
                shape = {1, 32, 32},
                pooling = Pooling.MAX,
                width = 0.35)
        Layer x;
    }

    /** Vectors only. */
    @Head(classes = 2)
    static class Vectors {
        @Backbone(input = float[].class, shape = 3)
        Layer features;

        @Backbone(input = NDArray.class, shape = 2)
        Layer inputs;

        @Dense(units = 16, activation = RELU)
        Layer hidden;
    }

    /** An image, which the layers of the class process, and a vector. */
    @Head(classes = 2)
    static class CustomJoin {
        @Backbone(input = Image.class, shape = {1, 8, 8})
        Layer picture;

        @Backbone(input = float[].class, shape = 2)
        Layer measures;

        @Conv2d(filters = 8, kernel = 3, activation = RELU)
        Layer conv;

        @GlobalAvgPool
        Layer pool;

        @Dense(units = 16, activation = RELU)
        Layer hidden;

        @Forward
        NDArray join(NDArray picture, NDArray measures) {
            NDArray seen = pool.apply(conv.apply(picture));
            return hidden.apply(NDArrays.concat(new NDList(seen, measures), 1));
        }
    }

    /** Feature maps of a network, and a vector. */
    @Head(classes = 2)
    static class Maps {
        @Backbone(
                input = Image.class,
                shape = {3, 32, 32},
                network = MobileNetV2.class,
                width = 0.35,
                pooling = Pooling.NONE,
                weights = "mobilenet.safetensors",
                trainable = false)
        Layer photo;

        @Backbone(input = float[].class, shape = 2)
        Layer measures;

        @GlobalAvgPool
        Layer pool;

        @Forward
        NDArray join(NDList inputs) {
            return NDArrays.concat(new NDList(pool.apply(inputs.get(0)), inputs.get(1)), 1);
        }
    }
}
