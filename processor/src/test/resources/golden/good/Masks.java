package golden;

import static dev.condyle.layer.Activation.Function.GELU;
import static dev.condyle.layer.Activation.Function.RELU;
import static dev.condyle.layer.Activation.Function.TANH;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Layout;
import dev.condyle.layer.Activation;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.GlobalMaxPool;
import dev.condyle.layer.Gru;
import dev.condyle.layer.LayerNorm;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.TransformerEncoder;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

/** Literal translations of Keras programs over padded sequences; see keras_masks.py. */
class Masks {
    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Averaged {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Maximum {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @GlobalMaxPool Layer mask;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Deep {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Dense(units = 5, activation = RELU) Layer dense;
        @BatchNorm Layer norm1;
        @Activation(TANH) Layer tanh;
        @Dropout(0.5) Layer dropout;
        @LayerNorm(epsilon = 1e-3) Layer norm2;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Remembered {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Lstm(5) Layer lstm;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Gated {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Gru(5) Layer gru;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class BothWays {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Lstm(units = 4, bidirectional = true) Layer lstm;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class StepsBothWays {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Gru(units = 4, bidirectional = true, returnSequences = true) Layer gru;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Steps {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Gru(units = 5, returnSequences = true) Layer gru;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Stacked {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Lstm(units = 5, returnSequences = true) Layer lstm;
        @Dense(units = 4, activation = RELU) Layer dense;
        @Gru(3) Layer gru;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class TwoLayers {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Gru(units = 4, layers = 2, bidirectional = true) Layer gru;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Encoded {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @TransformerEncoder(heads = 2, feedForward = 5, layers = 2, epsilon = 1e-3) Layer encoder;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class EncodedNormFirst {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @TransformerEncoder(heads = 3, feedForward = 7, activation = GELU, normFirst = true, epsilon = 1e-3)
        Layer encoder;
        @Lstm(4) Layer lstm;
    }

    /** Its block is called with and without a mask. */
    @Backbone
    static class Recurrent {
        @Gru(units = 5, returnSequences = true) Layer gru;
    }

    @Backbone(layout = Layout.SEQUENCE)
    static class Body {
        @Dense(units = 4, activation = RELU) Layer dense;
        @Use(Recurrent.class) Layer inner;
        @BatchNorm Layer norm;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class InUnits {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Use(Body.class) Layer body;
        @Dense(3) Layer dense;
        @GlobalAvgPool Layer pool;
    }

    @Backbone
    static class Words {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Dense(units = 4, activation = TANH) Layer dense;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class WordsInUnit {
        @Use(Words.class) Layer words;
        @Lstm(5) Layer lstm;
    }

    /** The layers pass the mask on, but none uses it: the block is not called with a mask. */
    @Backbone
    static class Projected {
        @Dense(6) Layer dense;
        @LayerNorm Layer norm;
    }

    /** The unit is used with a mask, and without one. */
    @Backbone(layout = Layout.SEQUENCE)
    static class Pooled {
        @Use(Projected.class) Layer projected;
        @GlobalMaxPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class PooledIds {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @Use(Pooled.class) Layer pooled;
    }

    @Backbone(input = float[].class, shape = {9, 6}, layout = Layout.SEQUENCE)
    @Head(classes = 3)
    static class PooledSteps {
        @Use(Pooled.class) Layer pooled;
    }

    /** With a forward pass, the mask is explicit. */
    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class ByHand {
        @Embedding(vocabulary = 20, dimension = 6) Layer words;
        @TransformerEncoder(heads = 2, feedForward = 5, layers = 2, epsilon = 1e-3) Layer encoder;
        @Use(Recurrent.class) Layer recurrent;
        @GlobalAvgPool Layer pool;

        @Forward NDArray features(NDArray ids) {
            NDArray mask = ids.neq(0);
            NDList x = encoder.apply(new NDList(words.apply(ids), mask));
            x = recurrent.apply(new NDList(x.head(), mask));
            return pool.apply(new NDList(x.head().transpose(0, 2, 1), mask)).head();
        }
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class InALine {
        @Embedding(vocabulary = 20, dimension = 6, maskZero = true) Layer words;
        @TransformerEncoder(heads = 2, feedForward = 5, layers = 2, epsilon = 1e-3) Layer encoder;
        @Use(Recurrent.class) Layer recurrent;
        @GlobalAvgPool Layer pool;
    }
}
