package golden;

import static dev.condyle.layer.Activation.Function.LEAKY_RELU;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Pooling;
import dev.condyle.layer.AvgPool2d;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.DepthwiseConv2d;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.GlobalMaxPool;
import dev.condyle.layer.Gru;
import dev.condyle.layer.LayerNorm;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.layer.Permute;
import dev.condyle.layer.TransformerEncoder;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.ResNet18;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

class CustomForward {

    @Target(ElementType.TYPE_USE)
    @interface NonNull {}

    /** A residual network, with type annotations. */
    @Backbone(input = float[].class, shape = {64})
    @Head(classes = 3)
    static class Residual {
        @Dense(64) Layer a;
        @Dense(64) Layer b;

        @Forward @NonNull NDArray features(@NonNull NDArray x) {
            return x.add(b.apply(Activation.relu(a.apply(x))));
        }
    }

    /** Every kind of block that depends on its input, with reserved names. */
    @Backbone(input = Image.class, shape = {3, 32, 24})
    @Head(classes = 4, dropout = 0.1)
    public static class EveryLazy {
        @Conv2d(filters = 8, kernel = 3, padding = Padding.SAME, activation = RELU) Layer inputs;
        @Conv2d(filters = 12, kernel = 3, stride = 2, dilation = 1, padding = Padding.SAME, groups = 2)
        Layer pass;
        @DepthwiseConv2d(kernel = 3, multiplier = 2, stride = {2, 1}, padding = Padding.SAME, activation = LEAKY_RELU)
        Layer network;
        @DepthwiseConv2d(kernel = {3, 1}, bias = false) Layer narrow;
        @BatchNorm Layer norm;
        @MaxPool2d(value = 3, stride = 2, padding = Padding.SAME) Layer max;
        @AvgPool2d(value = 2, padding = Padding.SAME) Layer mean;
        @AvgPool2d(value = 3, stride = 1, pad = 1) Layer padded;
        @dev.condyle.layer.Activation(RELU) Layer relu;
        @LayerNorm(dimensions = 3) Layer overAll;
        @GlobalAvgPool Layer pooled;
        @Dropout(0.2) Layer dropout;

        @Forward
        protected NDArray run(NDArray x) {
            NDArray wide = network.apply(pass.apply(inputs.apply(x)));
            NDArray y = relu.apply(norm.apply(narrow.apply(wide)));
            return dropout.apply(pooled.apply(overAll.apply(padded.apply(mean.apply(max.apply(y))))));
        }
    }

    /** Ids, a list as the parameter, and sequences. */
    @Backbone(input = int[].class, shape = {12})
    @Head(names = {"down", "up"})
    static class Sequence {
        @Embedding(vocabulary = 50, dimension = 8) Layer words;
        @TransformerEncoder(heads = 2, feedForward = 16) Layer encoder;
        @LayerNorm Layer norm;
        @Permute({2, 1}) Layer channelsFirst;
        @Conv1d(filters = 8, kernel = 3, stride = 2, padding = Padding.SAME) Layer conv;
        @GlobalMaxPool Layer pooled;
        @Gru(4) Layer gru;

        @Forward
        public NDArray features(NDList xs) {
            NDList encoded = encoder.apply(words.apply(xs));
            NDArray sequence = norm.apply(encoded.singletonOrThrow());
            NDArray best = pooled.apply(conv.apply(channelsFirst.apply(sequence)));
            return NDArrays.concat(new NDList(best, gru.apply(sequence)), 1);
        }
    }

    /** After an image network. */
    @Backbone(input = Image.class, network = ResNet18.class, pooling = Pooling.NONE)
    @Head(classes = 5)
    static class AfterANetwork {
        @Conv2d(filters = 16, kernel = 1) Layer squeeze;
        @Flatten Layer flat;

        @Forward
        NDArray features(NDArray maps) {
            return flat.apply(squeeze.apply(maps));
        }
    }

    /** Without a head, the features can have any shape. */
    @Backbone(input = NDArray.class, shape = {4, 16})
    static class Maps {
        @Conv1d(filters = 4, kernel = 3, padding = Padding.SAME) Layer conv;

        @Forward
        NDArray add(NDArray x) throws IllegalStateException {
            return x.add(conv.apply(conv.apply(x)));
        }
    }

    /** Without a head, after a network. */
    @Backbone(input = Image.class, network = ResNet18.class)
    static class MapsOfANetwork {
        @Forward
        NDArray twice(NDArray x) {
            return x.mul(2);
        }
    }
}
