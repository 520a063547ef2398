package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Weight;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Several heads. */
class SeveralHeads {

    enum Form {
        ROUND,
        SQUARE,
        OTHER
    }

    /** Two heads as fields, one with dropout and half the loss weight. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    public static class Sign {
        @Flatten Layer flat;

        @Dense(units = 16, activation = RELU)
        Layer hidden;

        @Head(labels = Form.class)
        Layer form;

        @Head(names = {"red", "green"}, dropout = 0.25, weight = 0.5)
        Layer seenColour;
    }

    /** Heads as a field and a method, with names of variables. Methods follow all fields. */
    @Backbone(input = float[].class, shape = 4)
    static class Mixed {
        @Head(classes = 3, hidden = 8)
        Layer features;

        @Head(classes = 2)
        static NDArray shapes(NDArray x, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return x.matMul(kernel);
        }

        @Head(classes = 4, style = Head.Style.COSINE, weight = 2)
        Layer head;

        @Head(classes = 5)
        Layer logits;
    }

    /** After a frozen network. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV2.class,
            width = 0.35,
            weights = "mobilenet.safetensors",
            trainable = false)
    static class Frozen {
        @Head(classes = 3)
        Layer one;

        @Head(classes = 2)
        Layer other;
    }

    /** After a custom forward pass. */
    @Backbone(input = float[].class, shape = 4)
    static class CustomPass {
        @Dense(4)
        Layer dense;

        @Head(classes = 3)
        Layer one;

        @Head(classes = 2, dropout = 0.1)
        Layer other;

        @Forward
        NDArray residual(NDArray x) {
            return dense.apply(x).add(x);
        }
    }

    /** After several inputs. */
    static class Joined {
        @Backbone(input = float[].class, shape = 3)
        private Layer left;

        @Backbone(input = float[].class, shape = 2)
        private Layer right;

        @Dense(4)
        Layer dense;

        @Head(classes = 3)
        private Layer one;

        @Head(classes = 2)
        private Layer other;
    }
}
