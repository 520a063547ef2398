package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Head.Style;
import dev.condyle.Layout;
import dev.condyle.feature.Cross;
import dev.condyle.feature.Features;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.*;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

/**
 * The layers after a layer with an error are not checked: what is wrong with them may only be a
 * consequence. No encoder here accepts its input.
 */
class Consequences {
    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class AfterARecurrentLayer {
        @Lstm(8) Layer lstm; // CONDYLE-401 "@Lstm"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = Image.class, shape = {1, 8, 8})
    static class AfterAttention {
        @TransformerEncoder(heads = 1) Layer first; // CONDYLE-401 "@TransformerEncoder"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = int[].class, shape = {4, 8})
    static class AfterAnEmbedding {
        @Embedding(vocabulary = 10, dimension = 4) Layer words; // CONDYLE-401 "@Embedding"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = 8)
    static class AfterAGlobalPool {
        @GlobalAvgPool Layer pool; // CONDYLE-401 "@GlobalAvgPool"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterAPool {
        @MaxPool2d(1) Layer pool; // CONDYLE-401 "@MaxPool2d"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterAConvolution {
        @Conv2d(filters = 1, kernel = 1) Layer conv; // CONDYLE-401 "@Conv2d"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterADepthwiseConvolution {
        @DepthwiseConv2d(kernel = 1) Layer conv; // CONDYLE-401 "@DepthwiseConv2d"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterAMissingMember {
        @Dense Layer dense; // CONDYLE-306 "@Dense"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterAnInvalidMember {
        @Dense(0) Layer dense; // CONDYLE-301 "0"
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {4, 8})
    static class AfterAWarning {
        @Dense(8) Layer dense;
        @Dropout(0) Layer dropout; // CONDYLE-310 "@Dropout"
        @TransformerEncoder(heads = 7) Layer encoder; // CONDYLE-410 "7" / "heads"
    }

    @Backbone(input = float[].class, shape = {4, 0}) // CONDYLE-202 "{4" / "shape"
    static class AfterAnEmptyShape {
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = Image.class, shape = {4, 0}) // CONDYLE-202 "{4" / "shape"
    static class AfterAnEmptyImage {
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = Image.class, shape = {4, 8}) // CONDYLE-203 "{4" / "shape"
    static class AfterAnImageWithoutChannels {
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class, shape = {65536, 65536}) // CONDYLE-405 "{65536" / "shape"
    static class AfterALargeShape {
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = float[].class) // CONDYLE-206 "@Backbone"
    static class AfterAMissingShape {
        @TransformerEncoder(heads = 7) Layer encoder;
    }

    @Backbone(input = Image.class, shape = {3, 8, 8})
    @Head(classes = 2, style = Style.CONCAT_POOL, dropout = 1) // CONDYLE-303 "1)" / "dropout"
    static class AHeadThatPools {}

    @Features
    record Size(@Numeric double width) {}

    @Backbone(input = Size.class, layout = Layout.SEQUENCE) // CONDYLE-310 ".SEQUENCE" / "layout"
    @Head(classes = 2)
    static class LayoutOfARecord {
        @Dense(4) Layer dense;
    }

    @Backbone(input = float[].class, shape = {6, 10})
    static class FeaturesComeLast {
        @LayerNorm Layer norm;
        @Conv1d(filters = 4, kernel = 3) Layer conv; // CONDYLE-413 "@Conv1d"
    }

    @Backbone(input = float[].class, shape = {6, 10})
    static class AllDimensionsAreFeatures {
        @LayerNorm(dimensions = 2) Layer norm;
        @Conv1d(filters = 4, kernel = 3) Layer conv;
    }

    @Head(classes = 2)
    static class NamesOfACustomBlock {
        @Backbone(input = float[].class, shape = 8)
        static Block body() { return Blocks.identityBlock(); }

        @Dense(4) Layer backbone; // CONDYLE-606 "backbone"
        @Dense(4) Layer pooling; // CONDYLE-606 "pooling"
        @Dense(4) Layer OPTIONS; // CONDYLE-606 "OPTIONS"
        @Dense(4) Layer BLOCK; // CONDYLE-606 "BLOCK"
        @Dense(4) Layer columns;
    }

    @Backbone(input = Image.class, network = MobileNetV2.class)
    @Head(classes = 2)
    static class NamesOfANetwork {
        @Dense(4) Layer backbone; // CONDYLE-606 "backbone"
        @Dense(4) Layer pooling; // CONDYLE-606 "pooling"
        @Dense(4) Layer OPTIONS; // CONDYLE-606 "OPTIONS"
        @Dense(4) Layer BLOCK;
    }

    private enum Hidden { A, B }

    @Features
    record IgnoredEnum(@Ignored Hidden hidden, @Numeric double width) {}

    @Features
    @Cross(of = {"age", "sex"}, bins = 4)
    record CrossOfAnUndecidedNumber(
            int age, // CONDYLE-1007 "age" / ""
            String sex) {}
}
