package dev.condyle.samples.subclass;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.runtime.Layer;
import java.util.concurrent.CompletableFuture;

/** Small networks, most of them with a forward pass of their own. */
final class Cases {

    private Cases() {}

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class Plain {
        @Dense(units = 16, activation = RELU)
        Layer a;

        @BatchNorm Layer norm;

        @Dropout(0.3)
        Layer dropout;

        @Dense(8)
        Layer b;
    }

    /** The same layers in the same order. */
    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class ByMethod {
        @Dense(units = 16, activation = RELU)
        Layer a;

        @BatchNorm Layer norm;

        @Dropout(0.3)
        Layer dropout;

        @Dense(8)
        Layer b;

        @Forward
        NDArray features(NDArray x) {
            return b.apply(dropout.apply(norm.apply(a.apply(x))));
        }
    }

    /** Keeps what it needs later in a field, as one does in Keras. */
    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class Skipping {
        @Dense(6)
        Layer a;

        NDArray kept;

        @Forward
        NDArray features(NDArray x) {
            kept = x;
            return later(a.apply(Activation.relu(a.apply(x))));
        }

        private NDArray later(NDArray y) {
            return kept.add(y);
        }
    }

    /** Its result depends on what Java code does with a number. */
    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class ReadsNumbers {
        @Dense(6)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            NDArray y = a.apply(x);
            return y.sum().getFloat() > 0 ? y : y.neg();
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class Misfit {
        @Dense(4)
        Layer narrow;

        @Conv1d(filters = 2, kernel = 3)
        Layer conv;

        @Forward
        NDArray features(NDArray x) {
            return conv.apply(narrow.apply(x));
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class Clash {
        @Dense(4)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            return a.apply(a.apply(x));
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class AddsWhatDoesNotFit {
        @Dense(4)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            return x.add(a.apply(x));
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class Missed {
        @Dense(4)
        Layer a;

        @Dense(units = 5, activation = RELU)
        Layer b;

        @Forward
        NDArray features(NDArray x) {
            return a.apply(x);
        }
    }

    @Backbone(
            input = float[].class,
            shape = {2, 3})
    @Head(classes = 3)
    static class NoVector {
        @Dense(4)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            return a.apply(x);
        }
    }

    @Backbone(
            input = float[].class,
            shape = {2, 3})
    @Head(classes = 3)
    static class MixesTheBatch {
        @Forward
        NDArray features(NDArray x) {
            return x.reshape(new Shape(1, -1));
        }
    }

    @Backbone(
            input = float[].class,
            shape = {1, 3})
    @Head(classes = 3)
    static class Squeezes {
        @Forward
        NDArray features(NDArray x) {
            return x.squeeze();
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class ReturnsNull {
        @Forward
        NDArray features(NDArray x) {
            return null;
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class UsesLayersTooEarly {
        @Dense(4)
        Layer a;

        final NDList early = a.apply(new NDList());

        @Forward
        NDArray features(NDArray x) {
            return a.apply(x);
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class LetsALayerOut {
        static Object escaped;

        @Dense(4)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            escaped = a;
            return a.apply(x);
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    @Head(classes = 3)
    static class UsesAnotherThread {
        @Dense(4)
        Layer a;

        @Forward
        NDArray features(NDArray x) {
            return CompletableFuture.supplyAsync(() -> a.apply(x)).join();
        }
    }

    @Head(classes = 3)
    static class CallsAnInput {
        @Backbone(
                input = float[].class,
                shape = {6})
        Layer left;

        @Backbone(
                input = float[].class,
                shape = {6})
        Layer right;

        @Forward
        NDArray features(NDArray left, NDArray right) {
            return this.left.apply(right);
        }
    }

    @Backbone(
            input = float[].class,
            shape = {6})
    static class CallsAHead {
        @Head(classes = 3)
        Layer form;

        @Head(classes = 2)
        Layer colour;

        @Forward
        NDArray features(NDArray x) {
            return colour.apply(x);
        }
    }
}
