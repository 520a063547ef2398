package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.Weight.Initializer.CONSTANT;
import static dev.condyle.Weight.Initializer.HE_UNIFORM;
import static dev.condyle.Weight.Initializer.NORMAL;
import static dev.condyle.Weight.Initializer.ONES;
import static dev.condyle.Weight.Initializer.ZEROS;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Head.Style;
import dev.condyle.Weight;
import dev.condyle.layer.Activation.Function;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

/** Custom heads, and built-in heads other than a single dense layer. */
public interface CustomHeads {
    enum Digit { ZERO, ONE, TWO }

    @Backbone(input = float[].class, shape = 64)
    class Probe {
        @Head(labels = Digit.class)
        static NDArray logits(
                NDArray features,
                @Weight({FEATURES, CLASSES}) NDArray kernel,
                @Weight(value = {CLASSES}, init = ZEROS) NDArray bias) {
            return features.matMul(kernel).add(bias);
        }
    }

    @Backbone(input = Image.class, network = MobileNetV2.class, weights = "classpath:/weights/v2.safetensors", trainable = false)
    class EveryInitializer {
        static int unrelated;

        @Dense(6) Layer hidden;

        @Head(names = {"a", "b"}, dropout = 0.5)
        static NDArray mixture(
                NDArray x,
                @Weight(value = {FEATURES, 4}, init = HE_UNIFORM) NDArray weights,
                @Weight(value = {4, CLASSES}, init = NORMAL, stddev = 0.01) NDArray training,
                @Weight(value = CLASSES, init = CONSTANT, constant = -2) NDArray features,
                @Weight(value = 1, init = ONES) NDArray scale)
                throws IllegalStateException {
            return x.matMul(weights).matMul(training).add(features).mul(scale);
        }
    }

    @Backbone(input = float[].class, shape = {3, 8, 8})
    class OverMaps {
        @Head(classes = 5)
        static NDArray means(NDArray maps, @Weight({3, CLASSES}) NDArray kernel) {
            return maps.mean(new int[] {3}).mean(new int[] {2}).matMul(kernel);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    class AfterAForwardPass {
        @Dense(8) Layer one;

        @Forward NDArray features(NDArray x) {
            return one.apply(x).sub(1);
        }

        @Head(classes = 5)
        static NDArray logits(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    final class Margin {
        private Margin() {}

        @Head
        static NDArray margins(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel).sub(1);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(labels = Digit.class, by = Margin.class, dropout = 0.1)
    interface TakesMargin {}

    @Backbone(input = float[].class, shape = 8)
    @Head(classes = 4, by = Margin.class)
    class TakesItToo {
        @Dense(6) Layer hidden;
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, hidden = {32, 16}, activation = Function.GELU, dropout = 0.2)
    interface Hidden {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, style = Style.COSINE, temperature = 0.05, dropout = 0.2)
    class Cosine {
        @Dense(8) Layer hidden;
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, hidden = 32, style = Style.COSINE)
    interface HiddenCosine {}

    @Backbone(input = Image.class, network = MobileNetV2.class)
    @Head(classes = 3, style = Style.CONCAT_POOL)
    interface Fastai {}

    @Backbone(input = Image.class, shape = {1, 28, 28})
    @Head(classes = 3, style = Style.CONCAT_POOL, hidden = {}, dropout = 0)
    class ShortFastai {
        @Conv2d(filters = 4, kernel = 3) Layer conv;
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, hidden = 16, dropout = 0.1)
    class HiddenAfterAPass {
        @Dense(8) Layer one;

        @Forward NDArray features(NDArray x) {
            return one.apply(x).tanh();
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, style = Style.COSINE)
    class CosineAfterAPass {
        @Dense(8) Layer one;

        @Forward NDArray features(NDArray x) {
            return one.apply(x).tanh();
        }
    }

    @Backbone(input = float[].class, shape = {3, 8, 8})
    @Head(classes = 3, style = Style.CONCAT_POOL, hidden = 16, dropout = 0.1)
    class FastaiAfterAPass {
        @Conv2d(filters = 4, kernel = 3) Layer conv;

        @Forward NDArray maps(NDArray x) {
            return conv.apply(x).tanh();
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 3, by = Margin.class)
    class MarginAfterAPass {
        @Dense(8) Layer one;

        @Forward NDArray features(NDArray x) {
            return one.apply(x).tanh();
        }
    }
}
