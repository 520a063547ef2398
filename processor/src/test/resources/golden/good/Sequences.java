package golden;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Layout;
import dev.condyle.layer.AvgPool1d;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.GlobalMaxPool;
import dev.condyle.layer.Gru;
import dev.condyle.layer.LayerNorm;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.MaxPool1d;
import dev.condyle.layer.Padding;
import dev.condyle.layer.Permute;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

/** Literal translations of Keras programs over sequences; see keras_sequences.py. */
class Sequences {
    @Backbone(input = int[].class, shape = 12)
    @Head(classes = 3)
    static class Averaged {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 12)
    @Head(classes = 3)
    static class Convolved {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @Conv1d(filters = 8, kernel = 3, activation = RELU) Layer conv;
        @GlobalMaxPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 21)
    @Head(classes = 3)
    static class Deep {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @BatchNorm Layer norm1;
        @Conv1d(filters = 8, kernel = 3, padding = Padding.SAME, activation = RELU) Layer conv1;
        @MaxPool1d(2) Layer pool1;
        @BatchNorm Layer norm2;
        @Conv1d(filters = 5, kernel = 3, stride = 2, padding = Padding.SAME) Layer conv2;
        @AvgPool1d(value = 2, stride = 1, padding = Padding.SAME) Layer pool2;
        @Dense(units = 4, activation = RELU) Layer dense;
        @LayerNorm(epsilon = 1e-3) Layer norm3;
        @Flatten Layer flat;
    }

    @Backbone(input = float[].class, shape = {15, 4}, layout = Layout.SEQUENCE)
    @Head(classes = 3)
    static class ConvolvedSteps {
        @BatchNorm Layer norm;
        @Conv1d(filters = 6, kernel = 3) Layer conv;
        @Lstm(5) Layer lstm;
    }

    @Backbone(input = float[].class, shape = {15, 4}, layout = Layout.SEQUENCE)
    @Head(classes = 3)
    static class Recurrent {
        @Gru(units = 5, bidirectional = true, returnSequences = true) Layer gru;
        @BatchNorm Layer norm;
        @Conv1d(filters = 6, kernel = 2, dilation = 3) Layer conv;
        @GlobalAvgPool Layer pool;
    }

    /** A signal (C, L), as in PyTorch: the recurrent layer transposes its input. */
    @Backbone(input = float[].class, shape = {4, 15})
    @Head(classes = 3)
    static class Signal {
        @Conv1d(filters = 6, kernel = 3) Layer conv;
        @Lstm(units = 5, returnSequences = true) Layer lstm;
        @GlobalAvgPool Layer pool;
    }

    /** No layer transposes its input. */
    @Backbone(input = int[].class, shape = 12)
    @Head(classes = 3)
    static class Permuted {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @Permute({2, 1}) Layer turned;
        @Conv1d(filters = 8, kernel = 3, activation = RELU) Layer conv;
        @GlobalMaxPool Layer pool;
    }

    @Backbone(layout = Layout.SEQUENCE)
    static class Filtered {
        @Conv1d(filters = 8, kernel = 3, activation = RELU) Layer conv;
        @BatchNorm Layer norm;
    }

    @Backbone(layout = Layout.SEQUENCE)
    static class Residual {
        @Dense(6) Layer dense;

        @Forward NDArray add(NDArray x) {
            return x.add(dense.apply(x));
        }
    }

    @Backbone(input = int[].class, shape = 12)
    @Head(classes = 3)
    static class Nested {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @Use(Residual.class) Layer residual;
        @Use(Filtered.class) Layer filtered;
        @GlobalMaxPool Layer pool;
    }
}
