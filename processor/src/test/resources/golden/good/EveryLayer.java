package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.*;
import dev.condyle.layer.Activation.Function;
import dev.condyle.runtime.Layer;

/** Every kind of layer; each member is set at least once. */
class EveryLayer {
    @Backbone(input = Image.class, shape = {3, 23, 32})
    @Head(classes = 3)
    static class Picture {
        @Conv2d(filters = 8, kernel = 3, stride = 2, padding = Padding.SAME) Layer conv1;
        @Conv2d(filters = 8, kernel = {3, 2}, pad = {1, 0, 1, 0}, groups = 2, bias = false) Layer conv2;
        @BatchNorm Layer norm1;
        @Activation(Function.RELU6) Layer relu;
        @DepthwiseConv2d(multiplier = 2, kernel = 3, stride = {1, 2}, padding = Padding.SAME, dilation = {2, 1}, bias = false, activation = Function.MISH) Layer depthwise;
        @BatchNorm(epsilon = 1e-5, momentum = 0.9, zeroDebias = false, center = false, scale = false) Layer norm2;
        @MaxPool2d(value = 2, padding = Padding.SAME) Layer pool1;
        @AvgPool2d(value = 3, stride = 1, pad = 1) Layer pool2;
        @AvgPool2d({2, 1}) Layer pool3;
        @LayerNorm(dimensions = 3, epsilon = 1e-3) Layer norm3;
        @GlobalAvgPool Layer pooled;
    }

    @Backbone(input = float[].class, shape = {20, 6})
    @Head(classes = 3)
    static class Sequence {
        @TransformerEncoder(heads = 3, feedForward = 12, layers = 2, dropout = 0.2, activation = Function.GELU, normFirst = true, epsilon = 1e-6) Layer encoder1;
        @TransformerEncoder(heads = 2) Layer encoder2;
        @LayerNorm Layer norm;
        @Gru(units = 5, bidirectional = true, returnSequences = true) Layer gru;
        @Permute({2, 1}) Layer turned;
        @Conv1d(filters = 8, kernel = 3, stride = 2, pad = {2, 1}, activation = Function.LEAKY_RELU) Layer conv1;
        @Conv1d(filters = 4, kernel = 3, padding = Padding.SAME, dilation = 2, groups = 4, bias = false) Layer conv2;
        @Activation(Function.MISH) Layer mish;
        @MaxPool1d(value = 3, stride = 1, pad = 1) Layer pool1;
        @AvgPool1d(value = 2, padding = Padding.SAME) Layer pool2;
        @GlobalMaxPool Layer pooled;
    }

    @Backbone(input = int[].class, shape = 12)
    @Head(classes = 3)
    static class Ids {
        @Embedding(vocabulary = 100, dimension = 8) Layer words;
        @Dropout(0.2) Layer dropout;
        @Lstm(value = 6, layers = 2, bidirectional = true, dropout = 0.3) Layer lstm;
    }

    @Backbone(input = NDArray.class, shape = 12)
    static class IdArray {
        @Embedding(vocabulary = 100, dimension = 8) Layer words;
        @Lstm(units = 6, returnSequences = true) Layer lstm;
        @Gru(4) Layer gru;
    }
}
