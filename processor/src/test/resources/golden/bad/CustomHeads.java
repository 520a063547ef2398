package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.Weight.Initializer.CONSTANT;
import static dev.condyle.Weight.Initializer.NORMAL;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Head.Style;
import dev.condyle.Pooling;
import dev.condyle.Weight;
import dev.condyle.layer.Activation.Function;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;
import java.io.IOException;
import java.util.List;

class CustomHeads {
    @Backbone(input = float[].class, shape = 64)
    static class OfAnObject {
        @Head(classes = 2)
        NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-820 "logits"
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class Hidden {
        @Head(classes = 2)
        private static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-821 "logits"
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class GivesAList {
        @Head(classes = 2)
        static NDList logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-822 "logits"
            return new NDList(x.matMul(w));
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class TakesNothing {
        @Head(classes = 2)
        static NDArray logits() { // CONDYLE-823 "logits"
            return null;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class TakesFloats {
        @Head(classes = 2)
        static NDArray logits(float[] x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-823 "x,"
            return w;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class TakesAWeightFirst {
        @Head(classes = 2)
        static NDArray logits(@Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-823 "@Weight"
            return w;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class Throws {
        @Head(classes = 2)
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) throws IOException { // CONDYLE-824 "logits"
            throw new IOException();
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class Undeclared {
        @Head(classes = 2)
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w, NDArray bias) { // CONDYLE-825 "bias)"
            return x.matMul(w).add(bias);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class OfAnotherType {
        @Head(classes = 2)
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) List<NDArray> w) { // CONDYLE-826 "@Weight"
            return x.matMul(w.get(0));
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2)
    static class NoHead {
        NoHead(@Weight(1) NDArray w) {} // CONDYLE-827 "@Weight"

        static NDArray scaled(NDArray x, @Weight(1) NDArray w) { // CONDYLE-827 "@Weight"
            return x.mul(w);
        }
    }

    static NDArray stray(@Weight(1) NDArray w) { // CONDYLE-827 "@Weight"
        return w;
    }

    @Backbone(input = float[].class, shape = 64)
    static class WrongShapes {
        @Head(classes = 2)
        static NDArray logits(
                NDArray x,
                @Weight({}) NDArray none, // CONDYLE-828 "{}"
                @Weight({0, CLASSES}) NDArray zero, // CONDYLE-828 "{"
                @Weight({-3}) NDArray negative, // CONDYLE-828 "{"
                @Weight({65536, 65536}) NDArray huge) { // CONDYLE-405 "{"
            return x;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class Statics {
        static NDArray kernel; // CONDYLE-829 "kernel"
        static final NDArray[] MANY = {}; // CONDYLE-829 "MANY"
        static NDList list; // CONDYLE-829 "list"
        NDArray own;

        @Head(classes = 2)
        static NDArray logits(NDArray x) {
            return x.matMul(kernel);
        }
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class FeaturesOfMaps {
        @Conv2d(filters = 4, kernel = 3) Layer conv;

        @Head(classes = 2)
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-830 "{"
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2)
    static class ClassAndMethod {
        @Head(classes = 2) // CONDYLE-831 "@Head"
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class OrderedWithoutLabels {
        @Head(task = Head.Task.ORDINAL) // CONDYLE-501 ".ORDINAL" / "task"
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    static class WithoutBackbone {
        @Head(classes = 2) // CONDYLE-104 "@Head"
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class Beginnings {
        @Head(classes = 2)
        static NDArray logits(
                NDArray x,
                @Weight(value = 1, init = NORMAL, stddev = 0) NDArray still, // CONDYLE-304 "0)" / "stddev"
                @Weight(value = 1, init = CONSTANT, constant = 1e99) NDArray endless, // CONDYLE-720 "1e99" / "constant"
                @Weight(value = 1, stddev = 0.1) NDArray glorot, // CONDYLE-310 "0.1" / "stddev"
                @Weight(value = 1, init = NORMAL, constant = 1) NDArray normal) { // CONDYLE-310 "1) NDArray normal" / "constant"
            return x;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    static class NothingForAMethod {
        @Head(classes = 2, hidden = 8, temperature = 1, by = Margin.class) // CONDYLE-310 "8" / "hidden" // CONDYLE-310 "1," / "temperature" // CONDYLE-310 ".class" / "by"
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    static class Margin {
        @Head(dropout = 0.5) // CONDYLE-310 "0.5" / "dropout"
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    private static class HiddenMargin { // CONDYLE-102 "class HiddenMargin" / "HiddenMargin"
        @Head
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) {
            return x.matMul(w);
        }
    }

    static class WrongMargin {
        @Head
        NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray w) { // CONDYLE-820 "logits"
            return x.matMul(w);
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, by = String.class) // CONDYLE-832 ".class" / "by"
    interface ByAnything {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, by = int.class) // CONDYLE-832 ".class" / "by"
    interface ByAPrimitive {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, by = WithoutBackbone.class) // CONDYLE-833 ".class" / "by"
    interface ByAHeadWithLabels {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, by = WrongMargin.class)
    interface ByAWrongHead {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, by = HiddenMargin.class) // CONDYLE-835 ".class" / "by"
    interface ByAHiddenHead {}

    @Backbone(input = Image.class, shape = {1, 8, 8})
    @Head(classes = 2, by = Margin.class, style = Style.COSINE) // CONDYLE-830 ".class" / "by" // CONDYLE-310 ".COSINE" / "style"
    static class ByOverMaps {
        @Conv2d(filters = 4, kernel = 3) Layer conv;
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, style = Style.CONCAT_POOL) // CONDYLE-837 ".CONCAT_POOL" / "style"
    interface PoolsAVector {}

    @Backbone(input = Image.class, network = MobileNetV2.class)
    @Head(classes = 2, style = Style.CONCAT_POOL) // CONDYLE-837 ".CONCAT_POOL" / "style"
    static class PoolsAVectorOfANetwork {
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = Image.class, network = MobileNetV2.class, pooling = Pooling.MAX) // CONDYLE-838 ".MAX" / "pooling"
    @Head(classes = 2, style = Style.CONCAT_POOL)
    interface PoolsTwice {}

    @Backbone(input = Image.class, shape = {1, 8, 8})
    @Head(classes = 2, style = Style.COSINE) // CONDYLE-507 "@Head"
    static class CosineOfMaps {
        @Conv2d(filters = 4, kernel = 3) Layer conv;
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, style = Style.COSINE, temperature = 0) // CONDYLE-304 "0)" / "temperature"
    interface Frozen {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, hidden = {8, 0}) // CONDYLE-301 "{" / "hidden"
    interface NoUnits {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 2, temperature = 0.5, activation = Function.RELU) // CONDYLE-310 "0.5" / "temperature" // CONDYLE-310 ".RELU" / "activation"
    interface NoEffect {}

    @Backbone(input = float[].class, shape = 100000)
    static class Huge {
        @Head(classes = 2) // CONDYLE-406 "2)" / "classes"
        static NDArray logits(NDArray x, @Weight({FEATURES, 100000}) NDArray w) {
            return x;
        }
    }
}
