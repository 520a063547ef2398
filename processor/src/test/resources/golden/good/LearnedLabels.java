package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Head.Style;
import dev.condyle.Head.Task;
import dev.condyle.Weight;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Features;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Heads whose labels are learned from the training data. */
public class LearnedLabels {

    /** One of many, for example the names of subfolders. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    @Head
    public static class Photos {
        @Flatten Layer flat;

        @Dense(units = 16, activation = RELU)
        Layer hidden;
    }

    /** Several at once, with options. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.MULTI_LABEL, dropout = 0.5, smoothing = 0.1)
    static class Tags {}

    /** After hidden layers. */
    @Backbone(input = float[].class, shape = 8)
    @Head(hidden = 4, dropout = 0.25)
    static class Hidden {}

    /** Cosine similarities, after a custom forward pass. */
    @Backbone(input = float[].class, shape = 8)
    @Head(style = Style.COSINE)
    static class CosineAfterAPass {
        @Dense(8)
        Layer dense;

        @Forward
        NDArray residual(NDArray x) {
            return dense.apply(x).add(x);
        }
    }

    /** After a frozen network. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV2.class,
            width = 0.35,
            weights = "mobilenet.safetensors",
            trainable = false)
    @Head(style = Style.CONCAT_POOL)
    static class Frozen {}

    /** After a frozen network and layers, which are trained. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV2.class,
            width = 0.35,
            weights = "mobilenet.safetensors",
            trainable = false)
    static class FrozenBeforeLayers {
        @BatchNorm Layer norm;

        @Head Layer kind;

        @Head(task = Task.MULTI_LABEL)
        Layer topics;

        @Head Layer place;

        @Head Layer season;
    }

    @Features
    record Word(@Categorical String text) {}

    /** Columns that are learned too. */
    @Backbone(input = Word.class)
    @Head
    static class OfWords {
        @Dense(units = 4, activation = RELU)
        Layer hidden;
    }

    /** A custom head. */
    @Backbone(input = float[].class, shape = 8)
    static class Probe {
        @Head
        static NDArray logits(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    /** A reusable head. */
    static class Margin {
        @Head
        static NDArray logits(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    /** Uses the reusable head. */
    @Backbone(input = float[].class, shape = 8)
    @Head(by = Margin.class)
    static class Reused {}

    /** Some of several heads, over columns. */
    @Backbone(input = Word.class)
    public static class Mixed {
        @Head Layer kind;

        @Head(classes = 3)
        Layer number;

        @Head(task = Task.MULTI_LABEL, weight = 0.5)
        Layer topics;

        @Head
        static NDArray other(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }
}
