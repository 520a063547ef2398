package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Head.Loss;
import dev.condyle.Head.Style;
import dev.condyle.Head.Task;
import dev.condyle.Weight;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

class HeadKinds {
    enum One {
        ONLY
    }

    enum Three {
        A,
        B,
        C
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, temperature = 0.1) // CONDYLE-509 "0.1" / "temperature"
    interface TemperatureOfARegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.ORDINAL, classes = 3, style = Style.COSINE) // CONDYLE-509 ".COSINE" / "style"
    interface CosineOfAnOrdinal {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, style = Style.COSINE, temperature = 0.2) // CONDYLE-509 ".COSINE" / "style" // CONDYLE-509 "0.2" / "temperature"
    interface CosineOfABinary {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.MULTI_LABEL, classes = 3, style = Style.COSINE) // CONDYLE-509 ".COSINE" / "style"
    interface CosineOfMultiLabel {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, style = Style.COSINE) // CONDYLE-509 ".COSINE" / "style"
    interface CosineOfARegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.ORDINAL, classes = 3, smoothing = 0.1) // CONDYLE-509 "0.1" / "smoothing"
    interface SmoothedOrdinal {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.ORDINAL, classes = 3, focal = 2) // CONDYLE-509 "2)" / "focal"
    interface FocalOrdinal {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, smoothing = 0.1, focal = 2) // CONDYLE-509 "0.1" / "smoothing" // CONDYLE-509 "2)" / "focal"
    interface SmoothedRegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 3, loss = Loss.HUBER) // CONDYLE-509 ".HUBER" / "loss"
    interface LossOfClasses {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, quantiles = 0.5) // CONDYLE-509 "0.5" / "quantiles"
    interface QuantilesOfABinary {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.MULTI_LABEL, classes = 3, outputs = "a") // CONDYLE-509 "\"a" / "outputs"
    interface OutputsOfMultiLabel {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, labels = Three.class) // CONDYLE-509 ".class" / "labels"
    interface LabelsOfARegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, classes = 2) // CONDYLE-509 "2)" / "classes"
    interface ClassesOfARegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, names = {"a", "b"}) // CONDYLE-509 "{" / "names"
    interface NamesOfARegression {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, labels = One.class) // CONDYLE-510 ".class" / "labels"
    interface BinaryOfOne {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, labels = Three.class) // CONDYLE-510 ".class" / "labels"
    interface BinaryOfThree {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, classes = 1) // CONDYLE-510 "1)" / "classes"
    interface BinaryOfOneNumber {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, names = {"a", "b", "c"}) // CONDYLE-510 "{" / "names"
    interface BinaryOfThreeNames {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, names = {"a", "b"}, classes = 2) // CONDYLE-502 "2)" / "classes"
    interface TwiceBinary {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, names = {"a", "a"}) // CONDYLE-505 "{" / "names"
    interface BinaryOfEqualNames {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.ORDINAL) // CONDYLE-501 ".ORDINAL" / "task"
    interface OrdinalWithoutLabels {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.ORDINAL, labels = One.class) // CONDYLE-503 ".class" / "labels"
    interface OrdinalOfOne {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.MULTI_LABEL, classes = 1) // CONDYLE-503 "1)" / "classes"
    interface MultiLabelOfOne {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0.1, 0.9}) // CONDYLE-511 "{" / "quantiles"
    interface NoMedian {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0.9, 0.5}) // CONDYLE-511 "{" / "quantiles"
    interface DescendingQuantiles {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0.5, 0.5}) // CONDYLE-511 "{" / "quantiles"
    interface EqualQuantiles {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0, 0.5}) // CONDYLE-511 "{" / "quantiles"
    interface QuantileOfZero {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0.5, 0.9999999999}) // CONDYLE-511 "{" / "quantiles"
    interface QuantileOfAlmostOne {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = {0.5, 0.0 / 0}) // CONDYLE-511 "{" / "quantiles"
    interface QuantileOfNaN {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, quantiles = 0.5, loss = Loss.HUBER) // CONDYLE-512 ".HUBER" / "loss"
    interface LossAndQuantiles {}

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 3, smoothing = 1) // CONDYLE-303 "1)" / "smoothing"
    interface AllSmoothed {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, smoothing = -0.1) // CONDYLE-303 "-0.1" / "smoothing"
    interface NegativeSmoothing {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.MULTI_LABEL, classes = 3, focal = -1) // CONDYLE-513 "-1" / "focal"
    interface NegativeFocal {}

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 3, focal = 1 / 0.0) // CONDYLE-513 "/" / "focal"
    interface InfiniteFocal {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = {"a", "not a name"}) // CONDYLE-514 "{" / "outputs"
    interface NotAName {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = "not one") // CONDYLE-514 "\"not" / "outputs"
    interface NotOneName {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = {"a", ""}) // CONDYLE-514 "{" / "outputs"
    interface EmptyOutput {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = {"a", "int"}) // CONDYLE-514 "{" / "outputs"
    interface Keyword {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = {"a", "hashCode"}) // CONDYLE-514 "{" / "outputs"
    interface MethodOfObject {}

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.REGRESSION, outputs = {"a", "b", "a"}) // CONDYLE-514 "{" / "outputs"
    interface EqualOutputs {}

    @Backbone(input = float[].class, shape = 4)
    static class Derived {
        @Head(task = Task.BINARY)
        Layer aB;

        @Head(task = Task.BINARY)
        Layer AB; // CONDYLE-886 "AB"

        @Head(task = Task.REGRESSION, outputs = {"x", "y"})
        Layer cD;

        @Head(task = Task.REGRESSION, outputs = {"x", "y"})
        Layer CD; // CONDYLE-886 "CD"
    }

    @Backbone(input = float[].class, shape = 4)
    @Head
    static class LayerOfClasses {
        @Dense(4)
        Layer classes; // CONDYLE-606 "classes"
    }

    @Backbone(input = float[].class, shape = 4)
    static class LayerOfLearnedHead {
        @Dense(4)
        Layer kindClasses;

        @Head Layer kind; // CONDYLE-886 "kind"

        @Head(classes = 2)
        Layer other;
    }

    @Backbone(input = float[].class, shape = 4)
    static class HeadOfLearnedHead {
        @Head Layer kind; // CONDYLE-886 "kind"

        @Head(classes = 2)
        Layer kindClasses;
    }

    @Backbone(input = float[].class, shape = 4)
    static class OfANetwork {
        @Head(task = Task.BINARY)
        static NDArray logits(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(task = Task.BINARY, by = OfANetwork.class) // CONDYLE-839 ".class" / "by"
    interface ReusesANetwork {}

    static class Reusable {
        @Head(task = Task.BINARY) // CONDYLE-310 ".BINARY" / "task"
        static NDArray logits(NDArray features, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(
            task = Task.REGRESSION,
            by = Reusable.class,
            style = Style.COSINE, // CONDYLE-310 ".COSINE" / "style"
            temperature = 0.1) // CONDYLE-509 "0.1" / "temperature"
    interface ReusedForANumber {}

    /** Uses of the generated classes of a class with errors cause no further errors. */
    @Backbone(input = Image.class, shape = {3, 8, 8})
    static class Several {
        @Head(task = Task.BINARY, classes = 3) // CONDYLE-510 "3)" / "classes" // CONDYLE-507 "@Head"
        Layer urgent;

        @Head(task = Task.MULTI_LABEL, names = {"a", "b"}) // CONDYLE-507 "@Head"
        Layer tags;

        @Head(task = Task.REGRESSION, outputs = {"x", "y", "x"}) // CONDYLE-514 "{" / "outputs" // CONDYLE-507 "@Head"
        Layer place;

        static double use(HeadKinds_SeveralModel model, HeadKinds_SeveralPrediction prediction) {
            model.setUrgentThreshold(0.4);
            model.setTagsThreshold("a", model.urgentThreshold());
            HeadKinds_SeveralLabels labels =
                    new HeadKinds_SeveralLabels(
                            1, java.util.Set.of("a"), new HeadKinds_SeveralPlaceOutputs(1, 2));
            return labels.place().x() + model.tagsThreshold("b");
        }
    }
}
