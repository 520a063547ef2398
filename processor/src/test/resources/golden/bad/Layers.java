package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.layer.*;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.Layer;

class Layers {
    @Backbone(input = float[].class, shape = {4, 30})
    static class SignalMembers {
        @Conv1d(filters = 0, kernel = 3) Layer filters; // CONDYLE-301 "0," / "filters"
        @Conv1d(filters = 1, kernel = {3, 3}) Layer kernel; // CONDYLE-302 "{3" / "kernel"
        @Conv1d(filters = 1, kernel = 0) Layer kernelSize; // CONDYLE-301 "0)" / "kernel"
        @Conv1d(filters = 1, kernel = 3, stride = {1, 1}) Layer strides; // CONDYLE-302 "{1" / "stride"
        @Conv1d(filters = 1, kernel = 3, stride = 0) Layer stride; // CONDYLE-301 "0)" / "stride"
        @Conv1d(filters = 1, kernel = 3, dilation = 0) Layer dilation; // CONDYLE-301 "0)" / "dilation"
        @Conv1d(filters = 1, kernel = 3, pad = {1, 2, 3}) Layer pads; // CONDYLE-302 "{1" / "pad"
        @Conv1d(filters = 1, kernel = 3, pad = -1) Layer pad; // CONDYLE-301 "-1" / "pad"
        @Conv1d(filters = 1, kernel = 3, groups = 0) Layer groups; // CONDYLE-301 "0)" / "groups"
        @Conv1d(filters = 1, kernel = 3, padding = Padding.SAME, pad = 1) Layer both; // CONDYLE-308 "1)" / "pad ="
        @MaxPool1d({2, 2}) Layer maxWindow; // CONDYLE-302 "{2"
        @MaxPool1d(value = 2, stride = 0) Layer maxStride; // CONDYLE-301 "0)" / "stride"
        @MaxPool1d(value = 2, pad = 2) Layer maxPad; // CONDYLE-309 "2)" / "pad"
        @AvgPool1d(0) Layer meanWindow; // CONDYLE-301 "0"
        @AvgPool1d(value = 4, pad = 3) Layer meanPad; // CONDYLE-309 "3)" / "pad"
        @AvgPool1d(value = 4, padding = Padding.SAME, pad = 1) Layer meanBoth; // CONDYLE-308 "1)" / "pad ="
    }

    @Backbone(input = Image.class, shape = {3, 30, 30})
    static class PictureMembers {
        @DepthwiseConv2d(multiplier = 0, kernel = 3) Layer multiplier; // CONDYLE-301 "0," / "multiplier"
        @DepthwiseConv2d(kernel = {3, 3, 3}) Layer kernel; // CONDYLE-302 "{3" / "kernel"
        @DepthwiseConv2d(kernel = 3, stride = 0) Layer stride; // CONDYLE-301 "0)" / "stride"
        @DepthwiseConv2d(kernel = 3, dilation = -1) Layer dilation; // CONDYLE-301 "-1)" / "dilation"
        @DepthwiseConv2d(kernel = 3, pad = {}) Layer pad; // CONDYLE-302 "{}" / "pad"
        @DepthwiseConv2d(kernel = 3, padding = Padding.SAME, pad = 1) Layer both; // CONDYLE-308 "1)" / "pad ="
        @AvgPool2d({2, 0}) Layer window; // CONDYLE-301 "{2"
        @AvgPool2d(value = 2, pad = {0, 2}) Layer meanPad; // CONDYLE-309 "{0" / "pad"
        @BatchNorm(epsilon = 0) Layer batchEpsilon; // CONDYLE-304 "0)" / "epsilon"
        @BatchNorm(epsilon = 1e-60) Layer tooSmall; // CONDYLE-304 "1e-60" / "epsilon"
        @BatchNorm(momentum = 1.5) Layer momentum; // CONDYLE-305 "1.5" / "momentum"
        @LayerNorm(dimensions = 0) Layer dimensions; // CONDYLE-301 "0)" / "dimensions"
        @LayerNorm(epsilon = -1) Layer layerEpsilon; // CONDYLE-304 "-1" / "epsilon"
        @Dropout(0.99999999999) Layer almostOne; // CONDYLE-303 "0.9"
        @Activation(Function.NONE) Layer none; // CONDYLE-310 ".NONE" / "Function"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class SequenceMembers {
        @Lstm Layer lstmUnits; // CONDYLE-306 "@Lstm"
        @Lstm(0) Layer lstmZero; // CONDYLE-301 "0"
        @Lstm(value = 4, units = 4) Layer lstmTwice; // CONDYLE-307 "4)" / "units"
        @Lstm(value = 4, layers = 0) Layer lstmLayers; // CONDYLE-301 "0)" / "layers"
        @Lstm(value = 4, layers = 2, dropout = 1) Layer lstmDropout; // CONDYLE-303 "1)" / "dropout"
        @Lstm(value = 4, dropout = 0.5) Layer lstmOne; // CONDYLE-310 "0.5" / "dropout"
        @Gru(units = -1) Layer gruUnits; // CONDYLE-301 "-1" / "units"
        @Gru(value = 4, layers = 0) Layer gruLayers; // CONDYLE-301 "0)" / "layers"
        @Gru(value = 4, layers = 2, dropout = -0.1) Layer gruDropout; // CONDYLE-303 "-0.1" / "dropout"
        @Gru(value = 4, dropout = 0.5) Layer gruOne; // CONDYLE-310 "0.5" / "dropout"
        @TransformerEncoder(heads = 0) Layer heads; // CONDYLE-301 "0)" / "heads"
        @TransformerEncoder(heads = 2, feedForward = 0) Layer wide; // CONDYLE-301 "0)" / "feedForward"
        @TransformerEncoder(heads = 2, layers = 0) Layer layers; // CONDYLE-301 "0)" / "layers"
        @TransformerEncoder(heads = 2, dropout = 1) Layer dropout; // CONDYLE-303 "1)" / "dropout"
        @TransformerEncoder(heads = 2, epsilon = 0) Layer epsilon; // CONDYLE-304 "0)" / "epsilon"
    }

    @Backbone(input = int[].class, shape = {10})
    static class IdMembers {
        @Embedding(vocabulary = 0, dimension = 4) Layer vocabulary; // CONDYLE-301 "0," / "vocabulary"
        @Embedding(vocabulary = 4, dimension = 0) Layer dimension; // CONDYLE-301 "0)" / "dimension"
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class SignalLayerOfAPicture {
        @Conv1d(filters = 4, kernel = 3) Layer conv; // CONDYLE-401 "@Conv1d"
    }

    @Backbone(input = float[].class, shape = {8, 8})
    static class DepthwiseOfASignal {
        @DepthwiseConv2d(kernel = 3) Layer conv; // CONDYLE-401 "@DepthwiseConv2d"
    }

    @Backbone(input = Image.class, shape = {3, 8, 8})
    static class MeanOfASignal {
        @AvgPool1d(2) Layer pool; // CONDYLE-401 "@AvgPool1d"
    }

    @Backbone(input = float[].class, shape = {8, 8})
    static class MeanOfAPicture {
        @AvgPool2d(2) Layer pool; // CONDYLE-401 "@AvgPool2d"
    }

    @Backbone(input = float[].class, shape = 8)
    static class MaximumOfAVector {
        @MaxPool1d(2) Layer pool; // CONDYLE-401 "@MaxPool1d"
    }

    @Backbone(input = float[].class, shape = 8)
    static class GlobalPoolOfAVector {
        @GlobalAvgPool Layer pool; // CONDYLE-401 "@GlobalAvgPool"
    }

    @Backbone(input = NDArray.class, shape = {2, 2, 2, 2})
    static class GlobalPoolOfFourDimensions {
        @GlobalMaxPool Layer pool; // CONDYLE-401 "@GlobalMaxPool"
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class SequenceLayerOfAPicture {
        @Lstm(8) Layer lstm; // CONDYLE-401 "@Lstm"
    }

    @Backbone(input = float[].class, shape = 8)
    static class SequenceLayerOfAVector {
        @Gru(8) Layer gru; // CONDYLE-401 "@Gru"
    }

    @Backbone(input = float[].class, shape = 8)
    static class AttentionOfAVector {
        @TransformerEncoder(heads = 2) Layer encoder; // CONDYLE-401 "@TransformerEncoder"
    }

    @Backbone(input = int[].class, shape = {4, 8})
    static class EmbeddingOfRows {
        @Embedding(vocabulary = 10, dimension = 4) Layer words; // CONDYLE-401 "@Embedding"
    }

    @Backbone(input = float[].class, shape = 8)
    static class EmbeddingOfMeasures {
        @Embedding(vocabulary = 10, dimension = 4) Layer words; // CONDYLE-408 "@Embedding"
    }

    @Backbone(input = NDArray.class, shape = 8)
    static class EmbeddingTwice {
        @Embedding(vocabulary = 10, dimension = 4) Layer words;
        @Embedding(vocabulary = 10, dimension = 4) Layer again; // CONDYLE-408 "@Embedding"
    }

    @Backbone(input = float[].class, shape = {3, 5})
    static class WindowTooLarge {
        @AvgPool1d(6) Layer pool; // CONDYLE-402 "6"
    }

    @Backbone(input = float[].class, shape = {3, 5})
    static class GroupsDoNotDivide {
        @Conv1d(filters = 4, kernel = 3, groups = 2) Layer conv; // CONDYLE-403 "2)" / "groups"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class HeadsDoNotDivide {
        @TransformerEncoder(heads = 4) Layer encoder; // CONDYLE-410 "4" / "heads"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class NoPermutation {
        @Permute({1, 1}) Layer turned; // CONDYLE-411 "{1"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class PermutationWithTheBatch {
        @Permute({0, 2, 1}) Layer turned; // CONDYLE-411 "{0"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class PermutationThatDoesNothing {
        @Permute({1, 2}) Layer turned; // CONDYLE-310 "@Permute"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class TooManyDimensions {
        @LayerNorm(dimensions = 3) Layer norm; // CONDYLE-412 "3)" / "dimensions"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class TooManyUnits {
        @Lstm(2000000000) Layer lstm; // CONDYLE-406 "@Lstm"
    }

    @Backbone(input = float[].class, shape = {10, 6})
    static class TooManyEncoders {
        @TransformerEncoder(heads = 1, feedForward = 2000000000, layers = 2000000000) Layer encoder; // CONDYLE-406 "@TransformerEncoder"
    }
}
