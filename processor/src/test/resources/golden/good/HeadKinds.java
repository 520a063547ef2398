package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Head.Loss;
import dev.condyle.Head.Style;
import dev.condyle.Head.Task;
import dev.condyle.Weight;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Flatten;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Every task of a head, on classes, fields and methods. */
public class HeadKinds {

    public enum Verdict {
        HAM,
        SPAM
    }

    public enum Tag {
        URGENT,
        PRIVATE,
        WORK
    }

    enum Grade {
        POOR,
        FAIR,
        GOOD,
        EXCELLENT
    }

    /** Options of the default task. */
    @Backbone(input = float[].class, shape = 8)
    @Head(labels = Grade.class, smoothing = 0.1, focal = 2)
    static class Smoothed {}

    /** The default task, set explicitly. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.MULTI_CLASS, classes = 3)
    static class MultiClass {}

    /** Boolean labels. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.BINARY)
    public static class YesOrNo {
        @Dense(units = 4, activation = RELU)
        Layer hidden;
    }

    /** Two constants, with hidden layers. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.BINARY, labels = Verdict.class, hidden = 4, focal = 2, smoothing = 0.05)
    static class Mail {}

    /** Two numbers. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.BINARY, classes = 2)
    static class TwoNumbers {}

    /** Two names. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    @Head(task = Task.BINARY, names = {"cat", "dog"}, style = Style.CONCAT_POOL)
    static class Pet {}

    /** Several at once, with dropout. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.MULTI_LABEL, labels = Tag.class, dropout = 0.5, smoothing = 0.1)
    public static class Tagger {}

    /** Several numbers at once, after a custom forward pass. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.MULTI_LABEL, classes = 5, focal = 1.5)
    static class AfterAPass {
        @Dense(8)
        Layer dense;

        @Forward
        NDArray residual(NDArray x) {
            return dense.apply(x).add(x);
        }
    }

    /** Ordered constants. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.ORDINAL, labels = Grade.class)
    static class Grader {}

    /** Ordered numbers after hidden layers and dropout. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.ORDINAL, classes = 5, hidden = {6, 4}, dropout = 0.25)
    static class Stars {}

    /** Ordered names, of which there are two. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    @Head(task = Task.ORDINAL, names = {"low", "high"}, style = Style.CONCAT_POOL)
    static class Level {}

    /** Ordered numbers after a custom forward pass. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.ORDINAL, classes = 3, dropout = 0.1)
    static class OrdinalAfterAPass {
        @Dense(8)
        Layer dense;

        @Forward
        NDArray residual(NDArray x) {
            return dense.apply(x).add(x);
        }
    }

    /** A number. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.REGRESSION)
    public static class Price {}

    /** A number with a name. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.REGRESSION, outputs = "euros", loss = Loss.HUBER)
    static class NamedPrice {}

    /** A number whose name cannot be that of a record component, of which it needs none. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.REGRESSION, outputs = "class")
    static class KeywordPrice {}

    /** Another such number. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.REGRESSION, outputs = "hashCode")
    static class MethodPrice {}

    /** Several numbers with quantiles. */
    @Backbone(input = float[].class, shape = 8)
    @Head(
            task = Task.REGRESSION,
            outputs = {"length", "weight"},
            quantiles = {0.1, 0.5, 0.9})
    public static class Fish {}

    /** Numbers of a record, after a frozen network and pooling. */
    @Backbone(
            input = Image.class,
            shape = {3, 32, 32},
            network = MobileNetV2.class,
            width = 0.35,
            weights = "mobilenet.safetensors",
            trainable = false)
    @Head(
            task = Task.REGRESSION,
            outputs = {"it", "record", "x"},
            loss = Loss.MEAN_ABSOLUTE_ERROR)
    static class Pose {}

    @Features
    record Abalone(@Numeric(normalize = true) double diameter, @Numeric double height) {}

    /** A number of a record with statistics to learn. */
    @Backbone(input = Abalone.class)
    @Head(task = Task.REGRESSION, outputs = "rings", quantiles = 0.5)
    static class Rings {
        @Dense(units = 4, activation = RELU)
        Layer hidden;
    }

    /** A method that computes one logit. */
    @Backbone(input = float[].class, shape = 8)
    static class Probe {
        @Head(task = Task.BINARY)
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

    /** Numbers of a reusable head. */
    @Backbone(input = float[].class, shape = 8)
    @Head(task = Task.REGRESSION, outputs = {"a", "b"}, by = Margin.class)
    static class Reused {}

    /** Every task at once. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    public static class Everything {
        @Flatten Layer flat;

        @Dense(units = 16, activation = RELU)
        Layer dense;

        @Head(names = {"day", "night"})
        Layer time;

        @Head(classes = 4, smoothing = 0.1, weight = 0.5)
        Layer place;

        @Head(task = Task.BINARY, weight = 2)
        Layer urgent;

        @Head(task = Task.BINARY, labels = Verdict.class, dropout = 0.5)
        Layer verdict;

        @Head(task = Task.MULTI_LABEL, labels = Tag.class)
        Layer tags;

        @Head(task = Task.MULTI_LABEL, names = {"sun", "rain"}, focal = 2, smoothing = 0.1)
        Layer weatherSeen;

        @Head(task = Task.ORDINAL, classes = 5, hidden = 8)
        Layer stars;

        @Head(task = Task.REGRESSION, loss = Loss.HUBER)
        Layer price;

        @Head(task = Task.REGRESSION, outputs = {"width", "height"}, quantiles = {0.25, 0.5})
        Layer size;

        @Head(task = Task.REGRESSION, outputs = {"x", "y"})
        static NDArray centre(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }

        @Head(task = Task.MULTI_LABEL, classes = 3, by = Margin.class)
        Layer reused;
    }
}
